import type { Command } from '../api/use-command.ts'
import { escalationsKey } from '../api/use-escalations.ts'
import { settingsKey } from '../api/use-settings.ts'
import { updatesKey } from '../api/use-updates.ts'
import { CommandForm } from '../forms/command-form.tsx'
import type { FormField } from '../forms/form-field.ts'
import type { Given } from '../forms/given.ts'
import { soughtId } from '../frame/use-sought.ts'
import { type ruleGroupWords, rulesWords as words } from '../words/rule-words.ts'
import type { ShownRule } from './rule-numbers.ts'

export type RuleGroupName = keyof typeof ruleGroupWords

/** Rules that are set together: as they are, and what is filled in and sent where they change. */
export interface RuleGroup {
  readonly name: RuleGroupName
  readonly title: string
  /** What is changed, after "Change". */
  readonly change: string
  readonly about?: string
  readonly shown: readonly ShownRule[]
  readonly fields: readonly FormField[]
  readonly command: (given: Given) => Command
  readonly lacks?: (given: Given) => string | undefined
  readonly ownersOnly?: true
}

interface RuleGroupViewProps {
  readonly group: RuleGroup
  readonly isOwner: boolean
}

const touched = [settingsKey, escalationsKey, updatesKey]

/** Rules as they are now; they are changed where they stand. */
export function RuleGroupView({ group, isOwner }: RuleGroupViewProps) {
  const { name, title, change, about, shown, fields, command, lacks, ownersOnly } = group
  const rules = <RuleList shown={shown} />
  return (
    <section className="panel rule-group" id={soughtId(name)} tabIndex={-1} aria-label={title}>
      <h3>{title}</h3>
      {about && <p className="quiet">{about}</p>}
      {ownersOnly && !isOwner ? (
        <>
          {rules}
          <p className="quiet rule-whose">{words.ownersOnly}</p>
        </>
      ) : (
        <CommandForm
          title={words.change(change)}
          fields={fields}
          touched={touched}
          send={words.save}
          folded={rules}
          command={command}
          {...(lacks && { lacks })}
        />
      )}
    </section>
  )
}

function RuleList({ shown }: { readonly shown: readonly ShownRule[] }) {
  return (
    <dl className="rule-list">
      {shown.map(({ label, now, meaning, range }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="rule-now">{now}</dd>
          <dd className="quiet">
            {meaning} {range}
          </dd>
        </div>
      ))}
    </dl>
  )
}
