import './scorecard.css'
import { addressOf } from '@understudy/client/address-of'
import { useScorecard } from '../api/use-client.ts'
import { Icon, type IconName } from '../frame/icon.tsx'
import { Reading } from '../frame/reading.tsx'
import { answerWords } from '../words/client-words.ts'
import { clientsTexts } from '../words/clients-texts.ts'
import type { ClientPartProps } from './client-view.tsx'
import { EvidenceList } from './evidence-list.tsx'

const icons: Readonly<Record<keyof typeof answerWords, IconName>> = { yes: 'check', no: 'alert', not_yet: 'clock' }
const days = 30

/** The eight questions of the first 30 days; an answer without enough to go by says so. */
export function ScorecardPart({ client }: ClientPartProps) {
  const scorecard = useScorecard(client.id)
  const { day = null, items = [] } = scorecard.data ?? {}
  const count = (answer: keyof typeof answerWords) => items.filter((one) => one.answer === answer).length
  return (
    <section aria-labelledby="scorecard">
      <div className="part-head">
        <h3 id="scorecard">{clientsTexts.the30DayScorecard}</h3>
        <span className="quiet">
          {scorecard.isPending
            ? ''
            : day === null
              ? clientsTexts.beginsWithTheFirstDelegation
              : day > days
                ? clientsTexts.day(day)
                : clientsTexts.dayOf(day, days)}
        </span>
        <a
          className="part-act"
          href={addressOf('/v1/clients/{clientId}/scorecard.csv', { path: { clientId: client.id } })}
          download
        >
          {clientsTexts.downloadCsv}
        </a>
      </div>
      <Reading of={scorecard}>
        <p className="tally">
          <strong>{count('yes')}</strong> {clientsTexts.yes} <strong>{count('no')}</strong> {clientsTexts.no}{' '}
          <strong>{count('not_yet')}</strong> {clientsTexts.notYet}
        </p>
        <ol className="scorecard">
          {items.map(({ question, title, answer, because, evidence }) => (
            <li key={question} data-answer={answer}>
              <span className="answer">
                <Icon name={icons[answer]} /> {answerWords[answer]}
              </span>
              <div>
                <h4>{title}</h4>
                <p className="quiet">{because}.</p>
                <EvidenceList evidence={evidence} clientId={client.id} />
              </div>
            </li>
          ))}
        </ol>
      </Reading>
    </section>
  )
}
