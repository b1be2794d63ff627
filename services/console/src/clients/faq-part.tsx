import './faq.css'
import { Button, TextInput } from '@mantine/core'
import type { FaqEntry } from '@understudy/contract/http/questions'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { aboutClientKey, useFaq, useOpenQuestions } from '../api/use-client.ts'
import { useCommand } from '../api/use-command.ts'
import { useWorkNames } from '../escalations/use-names.ts'
import { Notice } from '../frame/notice.tsx'
import { leads } from '../frame/pages-of.ts'
import { Reading } from '../frame/reading.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { partWords } from '../words/client-words.ts'
import { clientsTexts } from '../words/clients-texts.ts'
import { waitsTexts } from '../words/waits-texts.ts'
import { AnswerQuestion } from './answer-question.tsx'
import { AnsweredLately } from './answered-lately.tsx'
import type { ClientPartProps } from './client-view.tsx'
import { FaqForm } from './faq-form.tsx'
import { isOfClient } from './parts-of.ts'

/** What waits for an answer, and what was answered once for all. */
export function FaqPart({ client, session }: ClientPartProps) {
  const faq = useFaq(client.id)
  const questions = useOpenQuestions(client.id)
  const [just, setJust] = useState<string>()
  const [sought, setSought] = useState('')
  const found = (faq.data ?? []).filter(({ question, answer }) => holds(`${question} ${answer}`, sought))
  const mayAnswer = leads(session) || session.roles.includes('client_contact')
  const mayPublish = leads(session)
  return (
    <section className="reading-part" aria-labelledby="faq">
      {questions.data !== undefined && questions.data.length > 0 && (
        <h3 className="part-sub">{isOfClient(session) ? waitsTexts.title : clientsTexts.openQuestions}</h3>
      )}
      {(questions.data ?? []).map((question) => (
        <AnswerQuestion key={question.id} {...{ question, mayAnswer, mayPublish }} onAnswered={setJust} />
      ))}
      <AnsweredLately clientId={client.id} session={session} just={just} />
      <div className="part-head">
        <h3 id="faq">{partWords.faq}</h3>
        <TextInput
          className="part-search"
          aria-label={clientsTexts.searchTheFaq}
          placeholder={clientsTexts.search}
          value={sought}
          onChange={({ currentTarget }) => setSought(currentTarget.value)}
        />
      </div>
      <Reading of={faq}>
        <ul className="faq">
          {found.map((entry) => (
            <Entry key={entry.questionId} entry={entry} mayRetire={leads(session)} />
          ))}
        </ul>
        {faq.data?.length === 0 && (
          <Notice title={clientsTexts.noFaqEntriesYet} icon="check">
            <p>{clientsTexts.anAnswerThatHelpsOthers}</p>
          </Notice>
        )}
        {found.length === 0 && (faq.data?.length ?? 0) > 0 && <p className="quiet">{clientsTexts.noEntryMatches}</p>}
      </Reading>
      {leads(session) && (
        <div className="sub-head">
          <FaqForm clientId={client.id} />
        </div>
      )}
    </section>
  )
}

interface EntryProps {
  readonly entry: FaqEntry
  readonly mayRetire: boolean
}

function Entry({ entry, mayRetire }: EntryProps) {
  const { questionId, question, answer, scope, at, hits, clientId, taskId } = entry
  const retire = useCommand(aboutClientKey)
  const about = useWorkNames()(scope === 'client' ? { clientId, taskId: null } : { clientId: null, taskId })
  const body = { reason: clientsTexts.takenOutByHandIn }
  return (
    <li className="panel">
      <h4>{question}</h4>
      <p>{answer}</p>
      <p className="fact-line faq-about quiet">
        <span>{about}</span>
        <InstantView at={at} />
        <span>{hits === 0 ? clientsTexts.notUsedYet : clientsTexts.usedSoOften(hits)}</span>
        {mayRetire && (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={clientsTexts.removeEntry(question)}
            loading={retire.isPending}
            onClick={() =>
              retire.mutate(() =>
                api.POST('/v1/questions/{questionId}/retire', { params: { path: { questionId } }, body }),
              )
            }
          >
            {clientsTexts.remove}
          </Button>
        )}
      </p>
      <Refusal error={retire.error} />
    </li>
  )
}

/** Every word that is sought begins a word of the text. */
function holds(text: string, sought: string): boolean {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  const wanted = sought.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  return wanted.every((start) => words.some((word) => word.startsWith(start)))
}
