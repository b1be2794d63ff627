import { seesAgency } from '../actor.ts'
import { accepted, type Decision, refusedBecause } from '../decision.ts'
import type { Member } from './member.ts'

/** A part of the board that somebody looks at again and again. */
export interface SavedView {
  readonly name: string
  /** The query of the board's address, with its question mark. */
  readonly query: string
  /** Whether everybody who sees the whole agency is shown it too. */
  readonly shared: boolean
}

export interface ViewEvents {
  'member.view_saved': SavedView
  'member.view_dropped': { name: string }
}

/** A list that is longer is not looked through any more. */
export const mostViews = 30

/** Under a name that they have already it takes the place of the old one. */
export function saveView({ roles, views = [] }: Member, id: string, view: SavedView): Decision {
  const before = views.find(({ name }) => name === view.name)
  if (before !== undefined && before.query === view.query && before.shared === view.shared) return accepted([])
  if (view.shared && !seesAgency(roles))
    return refusedBecause(
      'view_not_shared',
      'Only who sees the whole agency shares a view of it',
      'Keep the view for yourself',
    )
  if (before === undefined && views.length >= mostViews)
    return refusedBecause('too_many_views', `You keep ${mostViews} views already`, 'Drop one of them first')
  const { name, query, shared } = view
  return accepted([{ stream: 'member', id, type: 'member.view_saved', body: { name, query, shared } }])
}

export function dropView({ views = [] }: Member, id: string, name: string): Decision {
  if (!views.some((view) => view.name === name))
    return refusedBecause('view_not_there', 'You keep no view of this name', 'Name one of yours')
  return accepted([{ stream: 'member', id, type: 'member.view_dropped', body: { name } }])
}

/** The part of a member's fold that keeps their views, in the order in which they were made; undefined for other events. */
export function evolveViews({ views = [] }: Member, type: string, body: object): Pick<Member, 'views'> | undefined {
  switch (type) {
    case 'member.view_saved': {
      const view = body as ViewEvents[typeof type]
      const isKept = views.some(({ name }) => name === view.name)
      return { views: isKept ? views.map((one) => (one.name === view.name ? view : one)) : [...views, view] }
    }
    case 'member.view_dropped': {
      const { name } = body as ViewEvents[typeof type]
      return { views: views.filter((view) => view.name !== name) }
    }
    default:
      return undefined
  }
}
