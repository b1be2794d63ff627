import { ConfirmAct } from '../forms/confirm-act.tsx'

interface RevokeCellsProps {
  /** What lets somebody in until it is revoked. */
  readonly of: { readonly id: string; readonly name: string; readonly revokedAt: string | null }
  readonly words: {
    readonly valid: string
    readonly revoked: string
    readonly revoke: string
    readonly revokeIt: string
    readonly revokeSays: string
  }
  readonly revoke: {
    readonly isPending: boolean
    readonly variables: string | undefined
    readonly mutate: (id: string) => void
  }
}

/** Whether a key or an address is still good, and how it is revoked: the last two cells of its row. */
export function RevokeCells({ of: { id, name, revokedAt }, words, revoke }: RevokeCellsProps) {
  return (
    <>
      <td>{revokedAt === null ? words.valid : words.revoked}</td>
      <td>
        {revokedAt === null && (
          <ConfirmAct
            title={words.revoke}
            about={name}
            says={words.revokeSays}
            send={words.revokeIt}
            isSending={revoke.isPending && revoke.variables === id}
            onSend={() => revoke.mutate(id)}
          />
        )}
      </td>
    </>
  )
}
