import { Button } from '@mantine/core'
import { addressOf } from '@understudy/client/address-of'
import { type AuditAsked, useCheckpoint, useVerify } from '../api/use-settings.ts'
import { Icon } from '../frame/icon.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { auditWords as words } from '../words/policy-words.ts'

/** Goes through the whole ledger again on request, and says what it comes to; the newest checkpoint, and what is searched as a file. */
export function VerifyBar({ asked }: { readonly asked: AuditAsked }) {
  const verify = useVerify()
  const checkpoint = useCheckpoint(true)
  return (
    <div className="verify-bar">
      <div className="answers-bar">
        <Button size="xs" loading={verify.isPending} onClick={() => verify.mutate()}>
          {words.verify}
        </Button>
        <Button
          size="xs"
          variant="default"
          component="a"
          href={addressOf('/v1/audit/export', { query: asked })}
          download
        >
          {words.export}
        </Button>
        <span className="quiet">
          {words.checkpoint}:{' '}
          {checkpoint.data ? (
            <>
              {words.checkpointOf(checkpoint.data.number, checkpoint.data.uptoPosition)},{' '}
              <InstantView at={checkpoint.data.madeAt} isDated />
            </>
          ) : (
            checkpoint.isError && words.noCheckpoint
          )}
        </span>
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
    </div>
  )
}
