export { ForbiddenScreen as default } from '@/components/errors/forbidden-screen'
