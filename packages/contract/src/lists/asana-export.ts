import { z } from 'zod'

const Named = z.looseObject({ name: z.string().optional(), email: z.string().optional() })

const AsanaTask = z.object({
  gid: z.string(),
  name: z.string().default(''),
  assignee: Named.nullish(),
  created_at: z.string().nullish(),
  completed: z.boolean().default(false),
  completed_at: z.string().nullish(),
  memberships: z.array(z.object({ project: Named.nullish(), section: Named.nullish() })).default([]),
  projects: z.array(Named).default([]),
  custom_fields: z
    .array(z.looseObject({ name: z.string().optional(), display_value: z.string().nullish() }))
    .default([]),
  get subtasks() {
    return z.array(AsanaTask).default([])
  },
})
export type AsanaTask = z.infer<typeof AsanaTask>

/** What "Export/Print, JSON" of a project gives. */
export const AsanaExport = z.object({ data: z.array(AsanaTask) })
export type AsanaExport = z.infer<typeof AsanaExport>
