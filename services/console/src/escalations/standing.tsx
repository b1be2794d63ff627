import type { Escalation } from '@understudy/contract/http/escalations'
import { Icon, type IconName } from '../frame/icon.tsx'
import { exactText, instantText } from '../time/instant-text.ts'
import { lengthText } from '../time/time-left.ts'
import { useNow } from '../time/use-now.ts'
import { escalationStateWords, holdWords } from '../words/escalation-words.ts'

interface StandingProps {
  readonly escalation: Escalation
  readonly nameOf: (memberId: string) => string
}

const icons: Readonly<Record<Escalation['state'], IconName>> = {
  watched: 'clock',
  raised: 'alert',
  climbing: 'alert',
  held: 'pause',
  acknowledged: 'check',
  snoozed: 'moon',
  exhausted: 'alert',
  resolved: 'check',
}

/** Where it is now and what happens next by itself. */
export function Standing({ escalation, nameOf }: StandingProps) {
  const { state } = escalation
  return (
    <p className="standing" data-state={state}>
      <Icon name={icons[state]} />
      <span>
        <strong>{escalationStateWords[state]}.</strong> <Said escalation={escalation} nameOf={nameOf} />
      </span>
    </p>
  )
}

function Said({ escalation, nameOf }: StandingProps) {
  const { state, holderId, nextAt, until, clearsAt, holds, hidden, resolvedAt } = escalation
  const who = holderId === null ? 'Somebody' : nameOf(holderId)
  if (state === 'resolved') return <>Nothing is left to do{resolvedAt && <At at={resolvedAt} word=" since " />}.</>
  if (clearsAt !== null)
    return (
      <>
        Its cause went away; it resolves itself
        <In at={clearsAt} />.
      </>
    )
  if (hidden) return <>A mute hides it; it runs on and is said at the mute's end if it is still true.</>
  if (state === 'acknowledged')
    return (
      <>
        {who} has it{until && <At at={until} word=" until " />}; then the ladder goes on.
      </>
    )
  if (state === 'snoozed')
    return (
      <>
        {who} is told again{until && <At at={until} word=" at " />}.
      </>
    )
  if (state === 'exhausted') return <>Everybody was told and nobody took it. {who} has it now, and is told again.</>
  if (state === 'held') return <Held holds={holds} />
  if (nextAt === null) return <>It waits for an answer.</>
  return (
    <>
      The next to be told hear of it
      <In at={nextAt} />, unless somebody takes it.
    </>
  )
}

function Held({ holds }: Pick<Escalation, 'holds'>) {
  const [hold] = holds
  if (hold === undefined) return <>The ladder stands still.</>
  return (
    <>
      The ladder stands still because {holdWords[hold.why]}
      {hold.until && <At at={hold.until} word=", until " />}.
    </>
  )
}

function At({ at, word }: { readonly at: string; readonly word: string }) {
  const instant = Date.parse(at)
  const text = useNow((now) => instantText(instant, now))
  return (
    <>
      {word}
      <time dateTime={at} title={exactText(instant)}>
        {text}
      </time>
    </>
  )
}

function In({ at }: { readonly at: string }) {
  const instant = Date.parse(at)
  const text = useNow((now) => (instant > now ? ` in ${lengthText(instant - now)}` : ' any moment now'))
  return (
    <time dateTime={at} title={exactText(instant)}>
      {text}
    </time>
  )
}
