import { Button } from '@mantine/core'
import { addressOf } from '@understudy/client/address-of'
import type { Session } from '@understudy/contract/http/session'
import { useRetryJobs } from '../api/use-queues.ts'
import { Refusal } from '../frame/refusal.tsx'
import { queueWords as words } from '../words/policy-words.ts'

/** The queues of the installation, for its operators alone; the screen itself is a page apart, which is read when it is opened. */
export function QueuesPart({ session }: { readonly session: Session }) {
  return (
    <section className="panel queues" aria-labelledby="queues-title">
      <h2 id="queues-title" className="part-sub">
        {words.title}
      </h2>
      <p>{words.why}</p>
      {session.operator === 'yes' ? <Screen /> : <SecondFactorFirst />}
      <p>
        {words.how} <code>{words.status}</code>, <code>{words.parked}</code> {words.dashboards}
      </p>
    </section>
  )
}

function Screen() {
  const retry = useRetryJobs()
  return (
    <>
      <div className="answers-bar">
        <Button size="xs" component="a" href={addressOf('/v1/operator/queues', {})}>
          {words.open}
        </Button>
        <Button size="xs" variant="default" loading={retry.isPending} onClick={() => retry.mutate()}>
          {words.retry}
        </Button>
      </div>
      <Refusal error={retry.error} />
      {retry.data && <p role="status">{words.retried(retry.data.retried)}</p>}
    </>
  )
}

function SecondFactorFirst() {
  return (
    <p>
      {words.secondFactor} <a href="/security">{words.security}</a>
    </p>
  )
}
