import type { ProjectionHandler } from '../lane/handler.ts'

/** Counts themes of rework by task, cause and day, as they are named on verdicts. */
export const rework: ProjectionHandler = {
  kind: 'projection',
  tables: ['rework_theme_day'],
  async project(client, events) {
    const rows = events.flatMap(({ agencyId, streamId, at, body }) =>
      (body['themes'] as string[]).map((theme) => ({
        agencyId,
        reviewId: streamId,
        theme,
        cause: String(body['cause'] ?? 'assistant'),
        at: new Date(at).toISOString(),
      })),
    )
    if (rows.length === 0) return
    await client.query(
      `insert into rework_theme_day as day (agency_id, task_id, theme, cause, day, count)
       select e.agency_id, r.task_id, e.theme, e.cause, e.at::date, count(*)
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::timestamptz[]) as e (agency_id, review_id, theme, cause, at)
       join review r on r.agency_id = e.agency_id and r.id = e.review_id
       group by 1, 2, 3, 4, 5
       on conflict (agency_id, task_id, theme, cause, day) do update set count = day.count + excluded.count`,
      [
        rows.map((row) => row.agencyId),
        rows.map((row) => row.reviewId),
        rows.map((row) => row.theme),
        rows.map((row) => row.cause),
        rows.map((row) => row.at),
      ],
    )
  },
}
