import { Notice } from '../frame/notice.tsx'
import { queueWords as words } from '../words/policy-words.ts'

/** The queue belongs to the installation, not to an agency: what is said here is where it is seen. */
export function QueuesPart() {
  return (
    <Notice title={words.title} icon="clock">
      <p>{words.why}</p>
      <p>
        {words.how} <code>{words.status}</code>, <code>{words.parked}</code> {words.dashboards}
      </p>
    </Notice>
  )
}
