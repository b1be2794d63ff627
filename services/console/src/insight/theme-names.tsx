import type { Theme } from '@understudy/contract/http/rework'
import { useMemo } from 'react'
import { api } from '../api/api.ts'
import { insightKey } from '../api/use-insight.ts'
import { reviewsKey, themesKey, useThemes } from '../api/use-reviews.ts'
import { fixesKey } from '../api/use-staff.ts'
import { choicesOf } from '../forms/choices-of.ts'
import { CommandForm } from '../forms/command-form.tsx'
import type { FormField } from '../forms/form-field.ts'
import { DataTable, number } from '../frame/data-table.tsx'
import { Reading } from '../frame/reading.tsx'
import { capitalised } from '../words/capitalised.ts'
import { causeWords } from '../words/review-words.ts'
import { themeWords as words } from '../words/theme-words.ts'

const touched = [themesKey, insightKey, fixesKey, reviewsKey]

/** Every theme of rework by its name: named, called otherwise, or made one with another. */
export function ThemeNames() {
  const themes = useThemes()
  const all = themes.data ?? []
  return (
    <section aria-label={words.title}>
      <div className="sub-head">
        <h2 className="part-sub">{words.title}</h2>
        <NameForm />
      </div>
      <p className="quiet chart-note">{words.about}</p>
      <Reading of={themes}>
        {all.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <DataTable
            label={words.list}
            heads={[words.theme, words.alsoCalled, words.suggests, number(words.count), words.acts]}
          >
            {all.map((theme) => (
              <Row key={theme.theme} theme={theme} others={all.filter((one) => one !== theme)} />
            ))}
          </DataTable>
        )}
      </Reading>
    </section>
  )
}

interface RowProps {
  readonly theme: Theme
  readonly others: readonly Theme[]
}

function Row({ theme, others }: RowProps) {
  const { name, words: said, likelyCause, count } = theme
  return (
    <tr>
      <th scope="row">{capitalised(name)}</th>
      <td>{said.filter((word) => word !== name).join(', ') || '—'}</td>
      <td>{likelyCause === null ? '—' : causeWords[likelyCause]}</td>
      <td className="number">{count.toLocaleString()}</td>
      <td>
        <div className="row-acts">
          <RenameForm theme={theme} />
          {others.length > 0 && <MergeForm theme={theme} others={others} />}
        </div>
      </td>
    </tr>
  )
}

function RenameForm({ theme: { theme, name } }: Pick<RowProps, 'theme'>) {
  const fields = useMemo((): readonly FormField[] => [{ ...nameField, initial: name }], [name])
  return (
    <CommandForm
      title={words.rename}
      about={name}
      fields={fields}
      touched={touched}
      send={words.renameIt}
      command={(given) => api.POST('/v1/themes/rename', { body: { theme, name: given.text('name') } })}
    />
  )
}

function MergeForm({ theme: { theme, name }, others }: RowProps) {
  const fields = useMemo((): readonly FormField[] => {
    const choices = others.map((one) => ({ value: one.theme, label: one.name }))
    return [{ name: 'into', label: words.into, kind: 'choice', choices }]
  }, [others])
  return (
    <CommandForm
      title={words.merge}
      about={name}
      fields={fields}
      touched={touched}
      send={words.mergeIt}
      isDanger
      preview={(given) => {
        const into = others.find((one) => one.theme === given.text('into'))
        return into && <p role="status">{words.mergeSays(name, into.name)}</p>
      }}
      command={(given) => api.POST('/v1/themes/merge', { body: { theme, into: given.text('into') } })}
    />
  )
}

const nameField = { name: 'name', label: words.nameField, kind: 'text' } as const
const nameFields: readonly FormField[] = [
  nameField,
  {
    ...{ name: 'cause', label: words.cause, kind: 'choice', optional: true },
    choices: choicesOf(causeWords),
  },
]

function NameForm() {
  return (
    <CommandForm
      title={words.name}
      look="button"
      fields={nameFields}
      touched={touched}
      send={words.nameIt}
      command={(given) =>
        api.POST('/v1/themes', {
          body: {
            name: given.text('name'),
            likelyCause: given.text('cause') === '' ? null : given.choice('cause', causeWords),
          },
        })
      }
    />
  )
}
