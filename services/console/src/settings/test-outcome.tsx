import type { Message } from '@understudy/contract/http/channels'
import { type Tested, useTested } from '../api/use-deliveries.ts'
import { Icon } from '../frame/icon.tsx'
import { becauseText, deliveryTexts as texts } from '../words/delivery-words.ts'

/** What became of a test: sent where whoever carries it has taken it, and on its way until then. */
export function TestOutcome(tested: Tested) {
  const message = useTested(tested).data
  const said = wordsOf(message)
  return (
    <p role="status" className={said.isWrong ? 'warned test-outcome' : said.isOver ? 'gate-open' : 'quiet'}>
      {said.isOver && <Icon name={said.isWrong ? 'alert' : 'check'} />} {said.text}
    </p>
  )
}

interface Said {
  readonly text: string
  readonly isOver: boolean
  readonly isWrong?: boolean
}

function wordsOf(message: Message | undefined): Said {
  if (message === undefined) return { text: texts.testWaits, isOver: false }
  const { state } = message
  if (state === 'sent') return { text: texts.testSent, isOver: true }
  if (state === 'undeliverable' || state === 'cancelled')
    return { text: texts.testFailed(becauseText(message)), isOver: true, isWrong: true }
  const because = becauseText(message)
  return { text: because === '' ? texts.testWaits : texts.testTriedAgain(because), isOver: false }
}
