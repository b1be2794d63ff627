import { policyFormWords as words } from '../words/policy-words.ts'
import { OfOneClient } from './of-one-client.tsx'
import { PolicyList } from './policy-list.tsx'
import { RecomputePart } from './recompute-part.tsx'

/** What is promised to each client, in the order in which it is asked. */
export function PoliciesPart() {
  return (
    <OfOneClient none={{ title: words.none, about: words.about }}>
      {(client) => (
        <>
          <h2 className="part-sub">
            {words.title} <span className="policy-version">{words.version(client.policyVersion)}</span>
          </h2>
          <p className="quiet key-about">{words.about}</p>
          <PolicyList key={`${client.id} ${client.policyVersion}`} client={client} />
          <RecomputePart key={client.id} clientId={client.id} first="policies" />
        </>
      )}
    </OfOneClient>
  )
}
