import './rules.css'
import type { Notices } from '@understudy/contract/http/channels'
import { placeholders, templateReasons } from '@understudy/domain/notification/message-template'
import { useMemo } from 'react'
import { api } from '../api/api.ts'
import { settingsKey, useMessageTemplate } from '../api/use-settings.ts'
import { CommandForm } from '../forms/command-form.tsx'
import type { FormField } from '../forms/form-field.ts'
import type { Given } from '../forms/given.ts'
import { Reading } from '../frame/reading.tsx'
import { soughtId, useSought } from '../frame/use-sought.ts'
import { listText } from '../words/list-text.ts'
import { templateWords as words } from '../words/template-words.ts'
import { MessageLooks } from './message-looks.tsx'

type Template = Notices['template']

/** The agency's own words around every message, and what one looks like while they are written. */
export function MessageWords() {
  const template = useMessageTemplate()
  useSought(template.data !== undefined)
  return (
    <section className="panel message-words" id={soughtId('words')} tabIndex={-1} aria-labelledby="message-words-title">
      <h2 id="message-words-title">{words.title}</h2>
      <p className="quiet">{words.about}</p>
      <Reading of={template}>{template.data && <Words template={template.data} />}</Reading>
    </section>
  )
}

function Words({ template }: { readonly template: Template }) {
  const fields = useMemo(() => fieldsFor(template), [template])
  return (
    <CommandForm
      title={words.change}
      fields={fields}
      touched={[settingsKey]}
      keptAs="message-words"
      send={words.save}
      lacks={(given) => templateReasons(templateIn(given))[0]?.message}
      preview={(given) => <MessageLooks template={templateIn(given)} />}
      folded={
        <dl className="rule-list">
          {(['subject', 'intro', 'footer'] as const).map((name) => (
            <div key={name}>
              <dt>{words[name]}</dt>
              <dd className="message-word">{template[name] || <span className="quiet">{words.nothing}</span>}</dd>
            </div>
          ))}
        </dl>
      }
      command={(given) => api.POST('/v1/agency/message-template', { body: templateIn(given) })}
    />
  )
}

const templateIn = (given: Given): Template => ({
  ...{ subject: given.text('subject'), intro: given.text('intro'), footer: given.text('footer') },
})

function fieldsFor({ subject, intro, footer }: Template): readonly FormField[] {
  const filled = listText(placeholders.map((name) => `{${name}}`))
  return [
    { name: 'subject', label: words.subject, hint: words.subjectHint(filled), kind: 'text', initial: subject },
    { name: 'intro', label: words.intro, hint: words.introHint, kind: 'long', initial: intro, optional: true },
    { name: 'footer', label: words.footer, hint: words.footerHint, kind: 'long', initial: footer, optional: true },
  ]
}
