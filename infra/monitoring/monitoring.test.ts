import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openMetrics } from '@understudy/observe/metrics'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'

interface Rule {
  readonly alert: string
  readonly expr: string
  readonly labels: { readonly severity: string }
  readonly annotations: { readonly summary: string }
}

interface Panel {
  readonly id: number
  readonly type: string
  readonly title: string
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
  readonly targets: readonly { readonly expr: string; readonly legendFormat: string }[]
}

const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const { groups } = parse(read('infra/monitoring/alerts.yml')) as { groups: { rules: Rule[] }[] }
const rules = groups.flatMap(({ rules }) => rules)
const dashboard = JSON.parse(read('infra/monitoring/dashboards/understudy.json')) as { panels: Panel[] }
const panels = dashboard.panels.filter(({ type }) => type !== 'row')
const namesIn = (text: string) => [...new Set(text.match(/\bunderstudy_[a-z0-9_]+\b/g))]

describe('every metric that is named', () => {
  let exported: Set<string>
  let labels: Set<string>
  beforeAll(async () => {
    const text = await textOfOneProcess()
    exported = new Set(Array.from(text.matchAll(/^(\w+)[ {]/gm), ([, name = '']) => name))
    labels = new Set(Array.from(text.matchAll(/[{,](\w+)="/g), ([, label = '']) => label))
  })

  test.each(rules)('in the alert $alert is exported, with the labels that it asks for', ({ expr }) => {
    const names = namesIn(expr)
    if (!expr.startsWith('up{')) expect(names.length).toBeGreaterThan(0)
    for (const name of names) expect(exported).toContain(name)
    for (const [, list = ''] of expr.matchAll(/by \(([^)]+)\)/g))
      for (const label of list.split(', ')) expect(labels).toContain(label)
  })

  test.each(panels)('in the panel “$title” is exported, with the labels that it asks for and names', ({ targets }) => {
    for (const { expr, legendFormat } of targets) {
      const names = namesIn(expr)
      if (!expr.startsWith('up{')) expect(names.length).toBeGreaterThan(0)
      for (const name of names) expect(exported).toContain(name)
      const asked = [...expr.matchAll(/by \(([^)]+)\)/g)].flatMap(([, list = '']) => list.split(', '))
      for (const label of asked) expect(labels).toContain(label)
      // Prometheus itself says which instance it scraped.
      for (const [, label = ''] of legendFormat.matchAll(/\{\{(\w+)\}\}/g))
        expect(asked.length > 0 ? asked : ['service', 'instance'], legendFormat).toContain(label)
    }
  })

  test('is drawn: no family that is told is in no panel', () => {
    const drawn = panels.flatMap(({ targets }) => targets.flatMap(({ expr }) => namesIn(expr)))
    const families = [...exported].map((name) => name.replace(/_(bucket|count|sum)$/, ''))
    const ours = families.filter((name) => name.startsWith('understudy_') && !/_(process|nodejs)_/.test(name))
    expect(ours.filter((name) => !drawn.some((one) => one.startsWith(name)))).toEqual([])
  })

  test('in the operator’s guide is exported', () => {
    const roles = ['owner', 'app', 'relay', 'timers', 'queue'].map((role) => `understudy_${role}`)
    const inFamilies = (name: string) => exported.has(name) || exported.has(`${name}_count`)
    const named = namesIn(read('docs/operating.md')).filter((name) => !roles.includes(name))
    expect(named.length).toBeGreaterThan(8)
    expect(named.filter((name) => !inFamilies(name))).toEqual([])
  })
})

test('each alert has a severity and a sentence, and the operator’s guide says what to do about it', () => {
  const guide = read('docs/operating.md')
  for (const { alert, labels, annotations } of rules) {
    expect(['page', 'ticket']).toContain(labels.severity)
    expect(annotations.summary.length).toBeGreaterThan(20)
    expect(guide).toContain(`\`${alert}\``)
  }
})

test('no panel of the dashboard lies on another', () => {
  const places = dashboard.panels.flatMap(({ gridPos: { x, y, w, h } }) =>
    Array.from({ length: w * h }, (_, index) => `${x + (index % w)},${y + Math.floor(index / w)}`),
  )
  expect(new Set(places).size).toBe(places.length)
  expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length)
})

test('Prometheus reads rules that are there', () => {
  const { rule_files } = parse(read('infra/monitoring/prometheus.yml')) as { rule_files: string[] }
  for (const file of rule_files) expect(existsSync(join(root, 'infra/monitoring', file)), file).toBe(true)
})

/** A registry in which everything has happened once, so that every series and label shows. */
async function textOfOneProcess(): Promise<string> {
  const metrics = openMetrics({ service: 'test' })
  metrics.commandDone('work_item.make', 'accepted')
  metrics.batchDone({ commands: 1, loadSeconds: 0.001, commitSeconds: 0.001 })
  metrics.batchRetried('halved')
  metrics.relaySent(1)
  metrics.relayLag(1, 1)
  metrics.laneLag('quality', 1, 1)
  metrics.dueLag(1, 1, 0)
  metrics.dueSettled('work_item', 0.1)
  metrics.parkedEvents('quality', 1)
  metrics.deliveryDone('email', 'dead')
  metrics.deliveryBacklog([{ channel: 'email', waiting: 1, seconds: 1 }])
  metrics.jobDone('quality', 'failed', 1)
  metrics.httpAnswered({ method: 'GET', route: '/v1/board', status: 200, seconds: 0.1 })
  metrics.checkpointsMade(1)
  return metrics.text()
}
