import { z } from 'zod'

const Named = z.object({ id: z.string(), name: z.string() })

/** As much of the export of a board as we read. */
export const TrelloBoard = z.object({
  name: z.string(),
  lists: z.array(Named.extend({ closed: z.boolean().optional() })),
  members: z.array(z.object({ id: z.string(), fullName: z.string().optional(), username: z.string().optional() })),
  cards: z.array(
    Named.extend({
      idList: z.string(),
      idMembers: z.array(z.string()).default([]),
      labels: z.array(z.object({ name: z.string().optional() })).default([]),
      closed: z.boolean().default(false),
      dueComplete: z.boolean().default(false),
      dateLastActivity: z.string().nullish(),
    }),
  ),
  actions: z
    .array(
      z.object({
        type: z.string(),
        date: z.string(),
        data: z.looseObject({
          card: z.looseObject({ id: z.string().optional(), closed: z.boolean().optional() }).optional(),
          listAfter: z.object({ name: z.string().optional() }).optional(),
          old: z.looseObject({}).optional(),
        }),
      }),
    )
    .default([]),
})
export type TrelloBoard = z.infer<typeof TrelloBoard>
