import './ways.css'
import { useWays } from '../api/use-client.ts'
import { leads } from '../frame/pages-of.ts'
import { Reading } from '../frame/reading.tsx'
import { waysWords as words } from '../words/ways-words.ts'
import { ApprovedWords } from './approved-words.tsx'
import type { ClientPartProps } from './client-view.tsx'
import { channelUses, type Ways } from './ways-fields.ts'
import { WaysForm } from './ways-form.tsx'

/** How a client works: its words, where things go, what they are called, and what may be sent in its name. */
export function WaysPart({ client, session }: ClientPartProps) {
  const ways = useWays(client.id)
  const mayWrite = leads(session) || session.roles.includes('client_contact')
  return (
    <Reading of={ways}>
      {ways.data && (
        <div className="ways">
          <section className="panel" aria-labelledby="ways">
            <div className="part-head">
              <h3 id="ways">{words.title}</h3>
              {ways.data.version > 0 && <span className="quiet">{words.version(ways.data.version)}</span>}
            </div>
            <p className="quiet">{words.about}</p>
            {ways.data.version === 0 ? <p>{words.none}</p> : <Described ways={ways.data} />}
            {mayWrite && <WaysForm clientId={client.id} ways={ways.data} />}
          </section>
          <ApprovedWords clientId={client.id} templates={ways.data.templates} mayWrite={mayWrite} />
        </div>
      )}
    </Reading>
  )
}

function Described({ ways: { channels, glossary, namingConventions } }: { readonly ways: Ways }) {
  return (
    <>
      <h4>{words.channels}</h4>
      <dl className="ways-list">
        {channelUses.map((use) => (
          <div key={use}>
            <dt>{words[use]}</dt>
            <dd>
              <Channel at={channels[use]} />
            </dd>
          </div>
        ))}
      </dl>
      {namingConventions.length > 0 && (
        <>
          <h4>{words.naming}</h4>
          <ul>
            {namingConventions.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </>
      )}
      {glossary.length > 0 && (
        <>
          <h4>{words.glossary}</h4>
          <dl className="ways-list">
            {glossary.map(({ term, meaning }) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </>
  )
}

function Channel({ at }: { readonly at: string | null }) {
  if (at === null) return <span className="quiet">{words.notAgreed}</span>
  if (!at.startsWith('https://')) return at
  return (
    <a href={at} target="_blank" rel="noreferrer noopener">
      {at}
    </a>
  )
}
