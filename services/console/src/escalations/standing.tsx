import type { Escalation } from '@understudy/contract/http/escalations'
import { Icon, type IconName } from '../frame/icon.tsx'
import { exactText, instantText } from '../time/instant-text.ts'
import { lengthText } from '../time/time-left.ts'
import { useNow } from '../time/use-now.ts'
import { escalationStateWords, holdWords, type Named, whomText } from '../words/escalation-words.ts'
import { escalationsTexts } from '../words/escalations-texts.ts'

interface StandingProps {
  readonly escalation: Escalation
  readonly named: Named
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
export function Standing({ escalation, named }: StandingProps) {
  const { state } = escalation
  return (
    <p className="standing" data-state={state}>
      <Icon name={icons[state]} />
      <span>
        {state === 'resolved' ? (
          <Decided escalation={escalation} named={named} />
        ) : (
          <>
            <strong>{escalationStateWords[state]}.</strong> <Said escalation={escalation} named={named} />
          </>
        )}
      </span>
    </p>
  )
}

function Said({ escalation, named }: StandingProps) {
  const { state, holderId, nextAt, until, clearsAt, holds, hidden } = escalation
  const nameOf = named.member
  const who = holderId === null ? escalationsTexts.somebody : nameOf(holderId)
  if (clearsAt !== null)
    return (
      <>
        {escalationsTexts.itsCauseWentAwayIt}
        <In at={clearsAt} />.
      </>
    )
  if (hidden) return <>{escalationsTexts.aMuteHidesItIt}</>
  if (state === 'acknowledged')
    return (
      <>
        {escalationsTexts.hasIt(who)}
        {until && <At at={until} word=" until " />}
        {escalationsTexts.thenTheLadderGoesOn}
      </>
    )
  if (state === 'snoozed')
    return (
      <>
        {escalationsTexts.isToldAgain(who)}
        {until && <At at={until} word=" at " />}.
      </>
    )
  if (state === 'exhausted') return <>{escalationsTexts.everybodyWasToldAndNobody(who)}</>
  if (state === 'held') return <Held holds={holds} />
  const next = escalation.ladder.find((step) => step.next)?.whom ?? []
  if (nextAt === null) return <>{escalationsTexts.itWaitsForAnAnswer}</>
  return (
    <>
      {escalationsTexts.theNextToBeTold(
        next.length === 0 ? escalationsTexts.theNextStep : whomText(next, named),
        next.length > 1,
      )}
      <In at={nextAt} />
      {escalationsTexts.unlessSomebodyTakesIt}
    </>
  )
}

/** Who decided it, when and in which words. */
function Decided({ escalation: { resolution, resolvedAt }, named }: StandingProps) {
  const who = resolution?.memberId == null ? undefined : named.member(resolution.memberId)
  return (
    <>
      <strong>{who === undefined ? escalationsTexts.resolvedByItself : escalationsTexts.resolvedBy(who)}</strong>
      {resolvedAt && <At at={resolvedAt} word=", " />}
      {resolution === null ? '.' : <span className="decided">: {escalationsTexts.quoted(resolution.why)}</span>}
    </>
  )
}

function Held({ holds }: Pick<Escalation, 'holds'>) {
  const [hold] = holds
  if (hold === undefined) return <>{escalationsTexts.theLadderStandsStill}</>
  return (
    <>
      {escalationsTexts.theLadderStandsStillBecause(holdWords[hold.why])}
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
  const text = useNow((now) =>
    instant > now ? escalationsTexts.in(lengthText(instant - now)) : escalationsTexts.anyMomentNow,
  )
  return (
    <time dateTime={at} title={exactText(instant)}>
      {text}
    </time>
  )
}
