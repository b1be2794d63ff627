import { z } from 'zod'
import { DescribeWays } from '../commands/client-commands.ts'
import type { CommandRoute } from './command-route.ts'
import { described } from './described.ts'

const channel = (what: string) =>
  described(z.string().nullable(), `Where ${what}, by name or link; null where none is agreed`)

/** How a client works, for whoever works for it. */
export const Ways = z
  .object({
    version: described(z.int(), '0 where nothing was described yet'),
    glossary: described(z.array(z.object({ term: z.string(), meaning: z.string() })), 'Words as the client uses them'),
    channels: z.object({
      tasks: channel('tasks are sent and followed'),
      chat: channel('people talk'),
      documents: channel('documents lie'),
    }),
    namingConventions: described(z.array(z.string()), 'How files, folders and items are called'),
    templates: described(
      z.array(z.object({ name: z.string(), text: z.string(), version: z.int(), approvedBy: z.string() })),
      'Words that the client has approved for what is sent in its name',
    ),
  })
  .meta({ id: 'Ways', description: 'How a client works' })
export type Ways = z.infer<typeof Ways>

export const waysCommands: readonly CommandRoute[] = [
  {
    command: 'client.describe_ways',
    path: '/v1/clients/:clientId/ways',
    input: DescribeWays,
    summary: 'Describe its words, its channels for tasks, chat and documents, and its naming conventions',
  },
]
