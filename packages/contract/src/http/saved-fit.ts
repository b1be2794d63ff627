import { fitRoles } from '@understudy/domain/fit/place-task'
import { placesOfWork } from '@understudy/domain/fit/questions'
import { z } from 'zod'

/** The fit questionnaire's answer as it was kept: without people, who come and go. */
export const SavedFit = z
  .object({
    tasks: z.array(
      z.object({
        name: z.string(),
        place: z.enum(placesOfWork),
        tools: z.array(z.string()),
        taskType: z.string().nullable(),
        role: z.enum(fitRoles),
        minutesPerWeek: z.int(),
      }),
    ),
    mix: z.array(z.object({ role: z.enum(fitRoles), tasks: z.array(z.string()), minutesPerWeek: z.int() })),
    staffing: z.object({ mode: z.enum(['dedicated', 'pooled']), reason: z.string() }).nullable(),
    chosen: z.array(z.string()),
  })
  .meta({ id: 'SavedFit' })
