import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Deployment } from 'kubernetes-models/apps/v1'
import { Job } from 'kubernetes-models/batch/v1'
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1'
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1'
import { ConfigMap, Namespace, Service, ServiceAccount } from 'kubernetes-models/v1'
import { expect, test } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { knownCommands } from '../checks/known-commands.ts'

interface Container {
  readonly name: string
  readonly image: string
  readonly args: readonly string[]
  readonly securityContext: object
  readonly resources: { readonly requests: object; readonly limits: object }
  readonly ports?: readonly { readonly name: string; readonly containerPort: number }[]
  readonly livenessProbe?: Probe
  readonly readinessProbe?: Probe
  readonly startupProbe?: Probe
}

interface Probe {
  readonly httpGet: { readonly path: string; readonly port: string }
}

interface Manifest {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: { readonly name: string; readonly labels?: Readonly<Record<string, string>> }
  readonly data?: Readonly<Record<string, string>>
  readonly spec?: {
    readonly podSelector?: Selector
    readonly selector?: Selector & Readonly<Record<string, unknown>>
    readonly template?: { readonly metadata: { readonly labels: object }; readonly spec: PodSpec }
    readonly ingress?: readonly object[]
    readonly egress?: readonly object[]
  }
}

interface Selector {
  readonly matchLabels?: Readonly<Record<string, string>>
}

interface PodSpec {
  readonly containers: readonly Container[]
  readonly securityContext: object
  readonly volumes: readonly object[]
  readonly automountServiceAccountToken: boolean
}

const root = join(import.meta.dirname, '../..')
const base = join(import.meta.dirname, 'base')
const models = { ConfigMap, Deployment, Job, Namespace, NetworkPolicy, PodDisruptionBudget, Service, ServiceAccount }
const kustomization = parse(readFileSync(join(base, 'kustomization.yaml'), 'utf8')) as {
  resources: string[]
  images: { name: string }[]
}
const manifests = kustomization.resources.flatMap((file) =>
  parseAllDocuments(readFileSync(join(base, file), 'utf8')).map((document) => document.toJS() as Manifest),
)
const named = (kind: string) => manifests.filter((one) => one.kind === kind)
const running = [...named('Deployment'), ...named('Job')].flatMap(({ metadata: { name }, spec }) =>
  (spec?.template === undefined ? [] : [spec.template]).map(({ metadata: { labels }, spec: pod }) => {
    return { name, pod, labels, container: pod.containers[0] as Container }
  }),
)
const { data: settings = {} } = named('ConfigMap')[0] as Manifest

test('the base names every file beside it', () => {
  const there = readdirSync(base).filter((file) => file !== 'kustomization.yaml')
  expect([...kustomization.resources].sort()).toEqual(there.sort())
})

test.each(manifests.map((one) => [`${one.kind} ${one.metadata.name}`, one] as const))(
  '%s is as Kubernetes describes its kind',
  (_, manifest) => {
    const Model = models[manifest.kind as keyof typeof models] as new (data: object) => { validate(): void }
    expect(Model, manifest.kind).toBeDefined()
    const { apiVersion } = new Model({}) as unknown as { apiVersion: string }
    expect(manifest.apiVersion).toBe(apiVersion)
    expect(() => new Model(manifest).validate()).not.toThrow()
  },
)

test('every service and the migration run, each by a verb of the command line, from the image of the kustomization', () => {
  const verbs = running.map(({ container }) => container.args[0])
  expect(verbs.sort()).toEqual(['api', 'migrate', 'relay', 'timers', 'worker'])
  expect([...knownCommands(root).verbs]).toEqual(expect.arrayContaining(verbs))
  expect(new Set(running.map(({ container }) => container.image))).toEqual(
    new Set(kustomization.images.map(({ name }) => name)),
  )
})

test.each(running)(
  '$name is nobody special, writes nowhere but to /tmp, and says what it needs',
  ({ pod, container }) => {
    expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } })
    expect(pod.automountServiceAccountToken).toBe(false)
    expect(container.securityContext).toEqual({
      ...{ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true },
      capabilities: { drop: ['ALL'] },
    })
    expect(container.resources).toMatchObject({
      requests: { cpu: expect.any(String), memory: expect.any(String) },
      limits: { memory: expect.any(String) },
    })
    expect(pod.volumes).toEqual([
      { name: 'secrets', secret: { secretName: 'understudy-secrets', defaultMode: 0o440 } },
      { name: 'tmp', emptyDir: { sizeLimit: '64Mi' } },
    ])
  },
)

test.each(running.filter(({ name }) => name !== 'understudy-migrate'))(
  '$name is watched where it listens',
  ({ container }) => {
    const [port] = container.ports ?? []
    expect(String(port?.containerPort)).toBe(container.name === 'api' ? settings['PORT'] : settings['METRICS_PORT'])
    for (const probe of [container.startupProbe, container.livenessProbe]) {
      expect(probe?.httpGet).toEqual({ path: '/health/live', port: port?.name })
    }
    const ready = container.name === 'api' ? '/health/ready' : '/health/live'
    expect(container.readinessProbe?.httpGet).toEqual({ path: ready, port: port?.name })
  },
)

test('the program knows every setting, and none of the secrets has its value here', () => {
  const known = readFileSync(join(root, 'services/cli/src/installation/settings.ts'), 'utf8')
  for (const name of Object.keys(settings)) expect(known, name).toContain(`'${name.replace(/_FILE$/, '')}'`)
  const guide = readFileSync(join(root, 'docs/operating.md'), 'utf8')
  const secrets = Array.from(guide.matchAll(/`([A-Z_]+)` \*/g), ([, name = '']) => name)
  expect(secrets.length).toBeGreaterThan(4)
  for (const name of secrets) expect(settings).not.toHaveProperty(name)
  for (const name of ['DATABASE_URL', 'UNDERSTUDY_MASTER_KEY', 'METRICS_TOKEN'])
    expect(settings[`${name}_FILE`]).toMatch(/^\/run\/secrets\/understudy\//)
})

test('what is selected is there: by services, by budgets, and by what the network lets through', () => {
  const labels = running.map((one) => one.labels as Record<string, string>)
  const selected = [...named('Service'), ...named('PodDisruptionBudget'), ...named('NetworkPolicy')].map(({ spec }) => {
    const { matchLabels } = spec?.podSelector ?? spec?.selector ?? {}
    return (matchLabels ?? (spec?.podSelector === undefined ? spec?.selector : {})) as Record<string, string>
  })
  for (const one of selected)
    expect(labels.some((of) => Object.entries(one).every(([name, value]) => of[name] === value))).toBe(true)
})

test('whatever no policy names goes neither in nor out', () => {
  const closed = named('NetworkPolicy').find(({ spec }) => Object.keys(spec?.podSelector ?? {}).length === 0)
  expect(closed?.spec).toEqual({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] })
  const outside = JSON.stringify(named('NetworkPolicy').flatMap(({ spec }) => spec?.egress ?? []))
  for (const network of ['10.0.0.0/8', '169.254.0.0/16', '192.168.0.0/16', 'fc00::/7'])
    expect(outside).toContain(network)
})
