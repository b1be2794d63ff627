import type { Agency } from '../agency/agency.ts'
import { ownEntry } from '../own-entry.ts'
import { clinicalTypes } from './clinical-types.ts'
import { documentTypes } from './document-types.ts'
import { frontDeskTypes } from './front-desk-types.ts'
import { officeTypes } from './office-types.ts'
import type { TaskType } from './task-type.ts'

/** A type that an agency added, or took off the list again; tasks made from it stay as they are. */
export interface OwnTaskType extends TaskType {
  readonly version: number
  readonly retired: boolean
}

type WithTypes = Pick<Agency, 'taskTypes'>

/** What the catalogue ships with (domain, section 2). */
export const builtInTypes: readonly TaskType[] = [...frontDeskTypes, ...documentTypes, ...officeTypes, ...clinicalTypes]

/** Work that is of no type. */
export const customType = 'custom'

/** An id from a name: small letters, digits and underlines. */
export const typeIdOf = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')

const byId = new Map(builtInTypes.flatMap((type) => [[type.id, type] as const, [typeIdOf(type.name), type] as const]))

/** The type of this id or name: one that every agency has, or the newest version of one of this agency's own. */
export function taskTypeNamed(agency: WithTypes | undefined, name: string): TaskType | OwnTaskType | undefined {
  const id = typeIdOf(name)
  return byId.get(id) ?? ownEntry(agency?.taskTypes, id)
}

/** All that a task may be made from, in the order of the catalogue, the agency's own behind. */
export function taskTypesOf(agency: WithTypes | undefined): readonly (TaskType | OwnTaskType)[] {
  return [...builtInTypes, ...Object.values(agency?.taskTypes ?? {}).filter(({ retired }) => !retired)]
}
