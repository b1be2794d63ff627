import type { AccessRegister } from '@understudy/contract/http/access'
import { useMemo } from 'react'
import { api } from '../api/api.ts'
import { aboutClientKey } from '../api/use-client.ts'
import { CommandForm } from '../forms/command-form.tsx'
import type { FormField } from '../forms/form-field.ts'
import { accessRuleWords as words } from '../words/ways-words.ts'

interface AccessRulesProps {
  readonly register: AccessRegister
  readonly mayWrite: boolean
}

const names = ['twoFactorDays', 'reviewedWithinDays', 'reviewEveryMonths', 'reviewTakesDays', 'expiringDays'] as const

/** How old a verification may become and how often everybody's access is gone through. */
export function AccessRules({ register: { clientId, rules }, mayWrite }: AccessRulesProps) {
  const fields = useMemo(
    () => names.map((name): FormField => ({ name, label: words[name], kind: 'number', initial: rules[name] })),
    [rules],
  )
  const { twoFactorDays, reviewedWithinDays, reviewEveryMonths, reviewTakesDays, expiringDays } = rules
  return (
    <section aria-labelledby="access-rules">
      <div className="sub-head">
        <h4 id="access-rules" className="part-sub">
          {words.title}
        </h4>
        {mayWrite && (
          <CommandForm
            title={words.set}
            look="button"
            fields={fields}
            touched={[aboutClientKey]}
            send={words.send}
            preview={() => <p className="quiet">{words.hint}</p>}
            command={(given) =>
              api.POST('/v1/clients/{clientId}/access-rules', {
                params: { path: { clientId } },
                body: {
                  ...{ twoFactorDays: given.number('twoFactorDays'), expiringDays: given.number('expiringDays') },
                  reviewedWithinDays: given.number('reviewedWithinDays'),
                  reviewEveryMonths: given.number('reviewEveryMonths'),
                  reviewTakesDays: given.number('reviewTakesDays'),
                },
              })
            }
          />
        )}
      </div>
      <p>{words.told(twoFactorDays, reviewedWithinDays, reviewEveryMonths, reviewTakesDays, expiringDays)}</p>
    </section>
  )
}
