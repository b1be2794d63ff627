import { SegmentedControl } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { MessagePreview, Notices } from '@understudy/contract/http/channels'
import { useState } from 'react'
import { useMessagePreview } from '../api/use-settings.ts'
import { Reading } from '../frame/reading.tsx'
import { messageFormWords, messageWayWords, templateWords as words } from '../words/template-words.ts'
import { chatText } from './chat-text.ts'

const pauseMs = 300
type Form = keyof typeof messageFormWords
type Way = keyof typeof messageWayWords

/** A message as it would come by each way in these words, as the engine itself makes it. */
export function MessageLooks({ template }: { readonly template: Notices['template'] }) {
  const [form, setForm] = useState<Form>('single')
  const [way, setWay] = useState<Way>('email')
  const [asked] = useDebouncedValue(JSON.stringify({ template, form }), pauseMs)
  const looks = useMessagePreview(asked)
  return (
    <section className="message-looks" aria-label={words.looks}>
      <div className="message-choice">
        <h3>{words.looks}</h3>
        <Choice label={words.form} value={form} words={messageFormWords} onChange={setForm} />
        <Choice label={words.way} value={way} words={messageWayWords} onChange={setWay} />
      </div>
      <Reading of={looks}>{looks.data && <Message looks={looks.data} way={way} />}</Reading>
    </section>
  )
}

function Message({ looks: { email, slack, teams }, way }: { readonly looks: MessagePreview; readonly way: Way }) {
  const chat = { slack, teams }
  const paragraphs = way === 'email' ? email.text.split('\n\n') : chatText(chat[way])
  return (
    <div className="message-paper" role="status">
      {way === 'email' && <p className="message-subject">{email.subject}</p>}
      {paragraphs.map((text, index) => (
        <p key={`${index} ${text}`}>{text}</p>
      ))}
    </div>
  )
}

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly words: Readonly<Record<T, string>>
  readonly onChange: (value: T) => void
}

function Choice<T extends string>({ label, value, words: named, onChange }: ChoiceProps<T>) {
  return (
    <div className="message-switch">
      <span className="quiet" aria-hidden="true">
        {label}
      </span>
      <SegmentedControl
        className="show"
        size="xs"
        aria-label={label}
        value={value}
        data={(Object.keys(named) as T[]).map((one) => ({ value: one, label: named[one] }))}
        onChange={(one) => onChange(one as T)}
      />
    </div>
  )
}
