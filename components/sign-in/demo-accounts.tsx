'use client'

import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'

export type DemoAccount = Readonly<{ staffNo: string; password: string; who: string }>
type Props = Readonly<{ accounts: readonly DemoAccount[]; onChoose: (account: DemoAccount) => void }>

/** The invented people of the demo city, with the passwords that everybody may know. */
export function DemoAccounts({ accounts, onChoose }: Props) {
  const t = useTranslations('signIn')
  return (
    <section aria-labelledby="demo-accounts" className="mt-8 border-t border-solid-gray-200 pt-5">
      <h2 id="demo-accounts" className="font-bold">
        {t('demo')}
      </h2>
      <p className="mt-1 text-[0.875rem] leading-160 text-solid-gray-700">{t('demoLead')}</p>
      <ul className="mt-2">
        {accounts.map((account) => (
          <li
            key={account.staffNo}
            className="flex items-center justify-between gap-3 border-b border-solid-gray-200 py-2"
          >
            <span className="min-w-0">
              <span className="block leading-150">{account.who}</span>
              <span className="block font-mono text-[0.875rem] leading-150 text-solid-gray-700">
                {account.staffNo} / {account.password}
              </span>
            </span>
            <Button
              size="small"
              className="shrink-0"
              onClick={() => onChoose(account)}
              aria-label={t('demoUseOf', { who: account.who })}
            >
              {t('demoUse')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
