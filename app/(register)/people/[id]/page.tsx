import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { PersonAccess } from '@/components/people/person-access'
import { PersonFacts } from '@/components/people/person-facts'
import { PersonGrants } from '@/components/people/person-grants'
import { PersonSessions } from '@/components/people/person-sessions'
import { PersonStateChip } from '@/components/people/state-chips'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Screen } from '@/components/ui/screen'
import { requireActor } from '@/lib/auth/require-actor'
import { clientMessages } from '@/lib/language/client-messages'
import { roleWords } from '@/lib/roles/role-names'
import { confirmGrantAction, deactivateAction, endSessionsAction, reactivateAction, revokeGrantAction } from './actions'
import { personOfAddress } from './person-of-address'

const acts = ['revised', 'given', 'confirmed', 'revoked', 'deactivated', 'reactivated', 'sessions'] as const
const search = z.object({ done: z.enum(acts).optional().catch(undefined) })

export async function generateMetadata({ params }: PageProps<'/people/[id]'>): Promise<Metadata> {
  return { title: (await personOfAddress((await params).id)).name }
}

export default async function PersonPage({ params, searchParams }: PageProps<'/people/[id]'>) {
  const actor = await requireActor('person.read')
  const person = await personOfAddress((await params).id)
  const { done } = search.parse(await searchParams)
  const words = await roleWords(actor)
  const t = await getTranslations('people')
  const idempotencyKey = randomUUID()
  return (
    <NextIntlClientProvider messages={await clientMessages('people')}>
      <Screen
        title={person.name}
        mark={<PersonStateChip state={person.state} />}
        crumbs={[{ label: t('title'), href: '/people' }, { label: person.name }]}
        actions={
          <ButtonLink href={`/people/${person.id}/edit`} icon="pencil">
            {t('revise')}
          </ButtonLink>
        }
      >
        {done !== undefined && <Notice tone="success" title={t(`done.${done}`)} />}
        <PersonFacts person={person} />
        <PersonGrants
          person={person}
          roleWords={words}
          actions={{ confirm: confirmGrantAction, revoke: revokeGrantAction, idempotencyKey }}
        />
        <PersonAccess
          person={person}
          actions={{ deactivate: deactivateAction, reactivate: reactivateAction, idempotencyKey }}
        />
        <PersonSessions person={person} endSessions={endSessionsAction} idempotencyKey={idempotencyKey} />
      </Screen>
    </NextIntlClientProvider>
  )
}
