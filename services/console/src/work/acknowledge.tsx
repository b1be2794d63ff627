import { Button } from '@mantine/core'
import type { WorkItem } from '@understudy/contract/http/work-items'
import { api } from '../api/api.ts'
import { useCommand } from '../api/use-command.ts'
import { delegationsKey } from '../api/use-delegations.ts'
import { instructionsKey } from '../api/use-handed-in.ts'
import { Refusal } from '../frame/refusal.tsx'
import { workTexts } from '../words/work-texts.ts'

/** Nobody works under a version of the SOP that they have not read, whether it is handed over to them or they cover. */
export function Acknowledge({ item: { id, delegationId, sopVersion } }: { readonly item: WorkItem }) {
  const command = useCommand(delegationsKey, instructionsKey)
  const body = { version: sopVersion }
  const acknowledge = () =>
    delegationId === null
      ? api.POST('/v1/work-items/{workItemId}/acknowledge-sop', { params: { path: { workItemId: id } }, body })
      : api.POST('/v1/delegations/{delegationId}/acknowledge-sop', { params: { path: { delegationId } }, body })
  return (
    <div className="own-actions acknowledge">
      <p>
        <strong>{workTexts.theSopIsNewTo}</strong> {workTexts.readTheStepsBelowBefore}
      </p>
      <Button loading={command.isPending} onClick={() => command.mutate(acknowledge)}>
        {workTexts.iHaveReadVersion(sopVersion)}
      </Button>
      <Refusal error={command.error} />
    </div>
  )
}
