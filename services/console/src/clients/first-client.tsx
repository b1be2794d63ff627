import { useSession } from '../api/session.ts'
import { useClients } from '../api/use-people.ts'
import { NoticeAct } from '../frame/notice-act.tsx'
import { leads } from '../frame/pages-of.ts'
import { boardTexts } from '../words/board-texts.ts'

/** The next step of an agency that has no client yet, on every page that is empty until then; for whoever may take it. */
export function FirstClient() {
  const { data: session } = useSession()
  const { data: clients } = useClients()
  if (session == null || !leads(session) || clients?.length !== 0) return null
  return <NoticeAct to={{ page: 'clients' }}>{boardTexts.beginWithAClient}</NoticeAct>
}
