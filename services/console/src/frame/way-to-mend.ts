import type { Session } from '@understudy/contract/http/session'
import { createContext } from 'react'
import type { PageAddress } from '../address/page.ts'
import { frameTexts as words } from '../words/frame-texts.ts'
import { leads } from './pages-of.ts'

/** What the reasons on a part of a page are about, as far as the page knows it. */
export interface About {
  readonly clientId?: string | undefined
  readonly taskId?: string | undefined
  readonly assistantId?: string | undefined
}

export const AboutContext = createContext<About>({})

interface Way {
  readonly to: PageAddress
  readonly query?: string
  readonly word: string
}

type Place = (about: About) => Way | undefined

const person: Place = ({ assistantId: id }) => ({
  ...{
    to: { page: 'people', ...(id !== undefined && { id }) },
    word: id === undefined ? words.toPeople : words.toPerson,
  },
})
const ofClient =
  (part: string, word: string): Place =>
  ({ clientId: id }) =>
    id === undefined ? undefined : { to: { page: 'clients', id }, query: `?part=${part}`, word }
const access = ofClient('access', words.toAccess)
const signOff = ofClient('setup&at=sign-off', words.toSignOff)
const task =
  (at: '' | '&at=brief' | '&at=sop'): Place =>
  ({ clientId: id, taskId }) =>
    id === undefined || taskId === undefined
      ? undefined
      : { to: { page: 'clients', id }, query: `?part=tasks&task=${taskId}${at}`, word: words.toTask }

/** Where what a gate asks for is done, by the code of its reason; all of it is done by whoever leads. */
const places: Readonly<Record<string, Place>> = {
  ...{ agreement_not_signed: person, agreement_lapsed: person, clinical_guard: person },
  ...{ access_missing: access, access_role_differs: access, access_too_wide: access, login_shared: access },
  ...{ two_factor_unverified: access, secret_unmanaged: access, access_lapsed: access, access_being_withdrawn: access },
  ...{ skill_missing: person, specialty_missing: person, language_missing: person },
  ...{ compliance_not_signed_off: signOff, compliance_lapsed: signOff },
  ...{ brief_not_published: task('&at=brief'), sop_not_published: task('&at=sop'), clinical_suspected: task('') },
}

/** Undefined where nothing leads on from it: the viewer may not do it, or it is done where it is read. */
export function wayToMend(code: string, about: About, viewer: Pick<Session, 'roles'>): Way | undefined {
  return leads(viewer) && Object.hasOwn(places, code) ? places[code]?.(about) : undefined
}
