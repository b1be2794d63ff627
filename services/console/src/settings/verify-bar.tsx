import { Button } from '@mantine/core'
import { useCheckpoint, useVerify } from '../api/use-settings.ts'
import { Icon } from '../frame/icon.tsx'
import { Reading } from '../frame/reading.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { auditWords as words } from '../words/policy-words.ts'

/** Goes through the whole ledger again on request, and says what it comes to; and the newest checkpoint. */
export function VerifyBar() {
  const verify = useVerify()
  const checkpoint = useCheckpoint()
  return (
    <section className="panel verify-bar" aria-labelledby="integrity">
      <h2 id="integrity">{words.integrity}</h2>
      <p className="quiet">{words.integritySays}</p>
      <Reading of={checkpoint}>
        {checkpoint.data === null && <p>{words.noCheckpoint}</p>}
        {checkpoint.data && (
          <p>
            {words.checkpointOf(checkpoint.data.number, checkpoint.data.uptoPosition)},{' '}
            <InstantView at={checkpoint.data.madeAt} isDated />
          </p>
        )}
      </Reading>
      <div className="answers-bar">
        <Button size="xs" variant="default" loading={verify.isPending} onClick={() => verify.mutate()}>
          {words.verify}
        </Button>
      </div>
      <Refusal error={verify.error} />
      {verify.data?.clean === true && (
        <p className="gate-open" role="status">
          <Icon name="check" /> {words.clean(verify.data.events.toLocaleString())}
        </p>
      )}
      {verify.data?.clean === false && (
        <div className="refusal" role="alert">
          <strong>{words.unclean(verify.data.differenceCount)}</strong>
          <ul>
            {verify.data.differences.map(({ stream, field }) => (
              <li key={`${stream} ${field}`}>
                {stream} <span className="quiet">{field}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
