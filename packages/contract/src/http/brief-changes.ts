import { briefSections } from '@understudy/domain/task/task'
import { z } from 'zod'

/** Two versions of a brief; the newest and the one before it where left out. */
export const BriefChangesQuery = z.object({
  from: z.coerce.number().int().positive().exactOptional(),
  to: z.coerce.number().int().positive().exactOptional(),
})
export type BriefChangesQuery = z.infer<typeof BriefChangesQuery>

/** What the newer version says otherwise: the sections that differ, each as runs of words that give both texts again. */
export const BriefChanges = z
  .object({
    from: z.int(),
    to: z.int(),
    sections: z.array(
      z.object({
        section: z.enum(briefSections),
        runs: z.array(z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })),
      }),
    ),
  })
  .meta({ id: 'BriefChanges' })
export type BriefChanges = z.infer<typeof BriefChanges>
