import { Button } from '@mantine/core'
import { useEndSession, useOwnSessions } from '../api/sign-in.ts'
import { Reading } from '../frame/reading.tsx'
import { ownZone, zoneText } from '../time/own-zone.ts'
import { securityTexts } from '../words/security-texts.ts'
import { browserOf, methodWords } from '../words/session-words.ts'
import { timeTexts } from '../words/time-texts.ts'

/** With its zone: no header says it on this page. */
const since = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })
const sinceText = (at: string) => timeTexts.inZone(since.format(Date.parse(at)), zoneText(ownZone))

/** Where one is signed in, and the way to end any of it. */
export function SessionsCard() {
  const sessions = useOwnSessions()
  const end = useEndSession()
  return (
    <section className="security-card" aria-label={securityTexts.sessions}>
      <h2>{securityTexts.sessions}</h2>
      <Reading of={sessions}>
        <ul>
          {sessions.data?.items.map(({ id, isCurrent, createdAt, method, userAgent, ipAddress }) => (
            <li key={id}>
              <div>
                <p className="session-head">
                  {securityTexts.of(browserOf(userAgent), ipAddress ?? securityTexts.somewhere)}
                  {isCurrent && <span className="tag">{securityTexts.thisOne}</span>}
                </p>
                <p className="quiet">{securityTexts.since(sinceText(createdAt), methodWords[method] ?? method)}</p>
              </div>
              {!isCurrent && (
                <Button size="xs" variant="default" loading={end.isPending} onClick={() => end.mutate(id)}>
                  {securityTexts.end}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Reading>
    </section>
  )
}
