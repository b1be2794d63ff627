import { Checkbox } from '@mantine/core'
import { keyWords as words } from '../words/member-words.ts'
import { scopeWords } from '../words/scope-words.ts'

interface ScopePickProps {
  /** Null: everything that the member may. */
  readonly scopes: readonly string[] | null
  readonly onChange: (scopes: readonly string[] | null) => void
}

const acts = ['read', 'write'] as const

/** What a key may do: everything that its member may, or area by area what it reads and what it writes. */
export function ScopePick({ scopes, onChange }: ScopePickProps) {
  return (
    <fieldset className="field-wide scope-pick">
      <legend>{words.scopes}</legend>
      <Checkbox
        label={words.everything}
        checked={scopes === null}
        onChange={({ currentTarget: { checked } }) => onChange(checked ? null : [])}
      />
      {scopes !== null && (
        <ul className="scopes" aria-label={words.only}>
          {Object.entries(scopeWords).map(([area, name]) => (
            <li key={area}>
              <span>{name}</span>
              {acts.map((act) => (
                <Checkbox
                  key={act}
                  label={words[act]}
                  aria-label={`${name}: ${words[act]}`}
                  checked={scopes.includes(`${area}:${act}`)}
                  onChange={({ currentTarget: { checked } }) => onChange(changed(scopes, `${area}:${act}`, checked))}
                />
              ))}
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  )
}

const changed = (scopes: readonly string[], scope: string, isTicked: boolean): readonly string[] =>
  isTicked ? [...scopes, scope] : scopes.filter((one) => one !== scope)
