'use client'

export { BrokenScreen as default } from '@/components/errors/broken-screen'
