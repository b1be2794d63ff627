import type { Member } from '@understudy/contract/http/members'
import { useClients } from '../api/use-people.ts'
import { DataTable } from '../frame/data-table.tsx'
import { Verified } from '../frame/verified.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { peopleTexts } from '../words/people-texts.ts'

/** What they may get into, and how that is kept. */
export function PersonGrants({ person: { name, grants } }: { readonly person: Member }) {
  const { data: clients = [] } = useClients()
  return (
    <section aria-labelledby="grants">
      <h3 id="grants">{peopleTexts.access}</h3>
      {grants.length === 0 ? (
        <p className="quiet">{peopleTexts.theyMayGetIntoNothing}</p>
      ) : (
        <DataTable
          label={peopleTexts.whatMayGetInto(name)}
          heads={[
            peopleTexts.system,
            peopleTexts.client,
            peopleTexts.role,
            peopleTexts.twoFactors,
            peopleTexts.expires,
          ]}
        >
          {grants.map((grant) => (
            <tr key={`${grant.clientId} ${grant.system}`}>
              <th scope="row">{grant.system}</th>
              <td>{clients.find(({ id }) => id === grant.clientId)?.name ?? '—'}</td>
              <td>{grant.role}</td>
              <td>
                <Verified on={grant.twoFactorVerifiedOn} />
              </td>
              <td>{grant.expiresAt === null ? '—' : <InstantView at={grant.expiresAt} />}</td>
            </tr>
          ))}
        </DataTable>
      )}
    </section>
  )
}
