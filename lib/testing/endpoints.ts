import type { Act } from '@/lib/domain/access'

/**
 * A line of the table for whoever holds no role: what is asked before anything else happens, and why that is enough.
 * `null` asks nothing.
 */
type OpenTo = Readonly<{
  gate: 'requireSession' | 'requireSignedInWriter' | 'requireOwnPage' | 'comesFromOwnPage' | null
  because: string
}>

/** The act that opens an endpoint (domain/access.ts says to whom), or what stands in its place. */
export type Opens = Act | OpenTo

/** Every server action, by file and name. Its first statement is `requireWriter('<act>')`. */
export const actionTable: Readonly<Record<string, Readonly<Record<string, Opens>>>> = {
  'app/actions.ts': {
    changeLanguageAction: {
      gate: 'requireSignedInWriter',
      because: 'one reads the screen on which a first password is chosen, too; the command changes the own row only',
    },
  },
  'app/sign-in/actions.ts': {
    chooseLanguageAction: {
      gate: 'requireOwnPage',
      because: 'nobody is signed in; it sets a cookie and reads nothing',
    },
  },
  'app/new-password/actions.ts': {
    setFirstPasswordAction: {
      gate: 'requireSignedInWriter',
      because: 'the missing step of sign-in itself; the command refuses unless a new password is asked for',
    },
  },
  'app/(register)/account/actions.ts': {
    changePasswordAction: 'account.change-password',
    endOwnSessionAction: 'account.end-session',
  },
  'app/(register)/assets/new/actions.ts': {
    registerAssetAction: 'asset.register',
    submitNewAssetAction: 'asset.register',
    seekPrecedentsAction: 'asset.register',
  },
  'app/(register)/assets/[id]/actions.ts': {
    beginRevisionAction: 'asset.revise',
    beginRetirementAction: 'asset.retire',
    withdrawAssetAction: 'asset.withdraw',
    discardDraftAction: 'asset.discard',
  },
  'app/(register)/assets/[id]/edit/actions.ts': {
    reviseAssetAction: 'asset.revise',
    submitAssetAction: 'asset.submit',
    foreseeMovesAction: 'asset.revise',
  },
  'app/(register)/approvals/[assetId]/actions.ts': { decideApprovalAction: 'asset.approve' },
  'app/(register)/reviews/[assetId]/actions.ts': { decideReviewAction: 'asset.review' },
  'app/(register)/people/invite/actions.ts': { inviteAction: 'person.invite' },
  'app/(register)/people/[id]/actions.ts': {
    deactivateAction: 'person.deactivate',
    reactivateAction: 'person.reactivate',
    endSessionsAction: 'person.end-sessions',
    confirmGrantAction: 'grant.confirm',
    revokeGrantAction: 'grant.revoke',
  },
  'app/(register)/people/[id]/edit/actions.ts': { reviseAction: 'person.revise' },
  'app/(register)/people/[id]/grant/actions.ts': { giveGrantAction: 'grant.give' },
  'app/(register)/people/[id]/password/actions.ts': { resetPasswordAction: 'person.reset-password' },
  'app/(register)/units/new/actions.ts': { createUnitAction: 'unit.create' },
  'app/(register)/units/[id]/edit/actions.ts': { reviseUnitAction: 'unit.revise' },
  'app/(register)/policy/schemes/[id]/actions.ts': {
    discardSchemeDraftAction: 'policy.revise',
    takeBackSchemeAction: 'policy.revise',
  },
  'app/(register)/policy/schemes/[id]/copy/actions.ts': { beginSchemeDraftAction: 'policy.revise' },
  'app/(register)/policy/schemes/[id]/level/actions.ts': { reviseLevelAction: 'policy.revise' },
  'app/(register)/policy/schemes/[id]/publish/actions.ts': { publishSchemeAction: 'policy.revise' },
  'app/(register)/policy/matrix/actions.ts': { revisePlacementAction: 'policy.revise' },
  'app/(register)/policy/network-model/actions.ts': { chooseNetworkModelAction: 'policy.revise' },
  'app/(register)/systems/new/actions.ts': { registerSystemAction: 'system.register' },
  'app/(register)/systems/[id]/edit/actions.ts': {
    reviseSystemAction: 'system.revise',
    foreseeSystemAction: 'system.revise',
  },
  'app/(register)/systems/[id]/end/actions.ts': { endSystemAction: 'system.end' },
  'app/(register)/ledgers/[id]/actions.ts': {
    commitLedgerAction: 'ledger.commit',
    decideLedgerAction: 'ledger.decide',
    discardLedgerAction: 'ledger.discard',
  },
  'app/(register)/roles/[role]/actions.ts': { renameRoleAction: 'role.rename' },
}

/** Every page, by file. */
export const pageTable: Readonly<Record<string, Opens>> = {
  'app/sign-in/page.tsx': { gate: null, because: 'the way in' },
  'app/new-password/page.tsx': {
    gate: 'requireSession',
    because: 'a step of sign-in: for every role, before it counts',
  },
  'app/(register)/account/page.tsx': 'account.read',
  'app/(register)/assets/page.tsx': 'asset.read',
  'app/(register)/assets/export/page.tsx': 'register.export',
  'app/(register)/assets/new/page.tsx': 'asset.register',
  'app/(register)/assets/[id]/edit/page.tsx': 'asset.revise',
  'app/(register)/page.tsx': 'account.read',
  'app/(register)/assets/[id]/page.tsx': 'asset.read',
  'app/(register)/assets/[id]/history/page.tsx': 'asset.read',
  'app/(register)/assets/[id]/label/page.tsx': 'asset.read',
  'app/(register)/assets/[id]/sheet/page.tsx': 'asset.read',
  'app/(register)/assets/[id]/why/page.tsx': 'asset.read',
  'app/(register)/systems/[id]/why/page.tsx': 'system.read',
  'app/(register)/approvals/page.tsx': 'asset.approve',
  'app/(register)/approvals/[assetId]/page.tsx': 'asset.approve',
  'app/(register)/reviews/page.tsx': 'asset.review',
  'app/(register)/reviews/[assetId]/page.tsx': 'asset.review',
  'app/(register)/people/page.tsx': 'person.read',
  'app/(register)/people/invite/page.tsx': 'person.invite',
  'app/(register)/people/grants/page.tsx': 'grant.confirm',
  'app/(register)/people/[id]/page.tsx': 'person.read',
  'app/(register)/people/[id]/edit/page.tsx': 'person.revise',
  'app/(register)/people/[id]/grant/page.tsx': 'grant.give',
  'app/(register)/people/[id]/password/page.tsx': 'person.reset-password',
  'app/(register)/units/page.tsx': 'unit.read',
  'app/(register)/units/new/page.tsx': 'unit.create',
  'app/(register)/units/[id]/page.tsx': 'unit.read',
  'app/(register)/units/[id]/edit/page.tsx': 'unit.revise',
  'app/(register)/systems/page.tsx': 'system.read',
  'app/(register)/systems/new/page.tsx': 'system.register',
  'app/(register)/systems/[id]/page.tsx': 'system.read',
  'app/(register)/systems/[id]/edit/page.tsx': 'system.revise',
  'app/(register)/systems/[id]/end/page.tsx': 'system.end',
  'app/(register)/ledgers/page.tsx': 'ledger.keep',
  'app/(register)/ledgers/new/page.tsx': 'ledger.keep',
  'app/(register)/ledgers/[id]/page.tsx': 'ledger.keep',
  'app/(register)/roles/page.tsx': 'role.rename',
  'app/(register)/roles/[role]/page.tsx': 'role.rename',
  'app/(register)/policy/page.tsx': 'policy.read',
  'app/(register)/policy/schemes/[id]/page.tsx': 'policy.read',
  'app/(register)/policy/schemes/[id]/copy/page.tsx': 'policy.revise',
  'app/(register)/policy/schemes/[id]/level/page.tsx': 'policy.revise',
  'app/(register)/policy/schemes/[id]/publish/page.tsx': 'policy.revise',
  'app/(register)/policy/matrix/page.tsx': 'policy.revise',
  'app/(register)/policy/network-model/page.tsx': 'policy.revise',
  'app/(register)/trail/page.tsx': 'trail.read',
}

/** Every route handler, by file and method. */
export const routeTable: Readonly<Record<string, Readonly<Record<string, Opens>>>> = {
  'app/(register)/assets/export/file/route.ts': { POST: 'register.export' },
  'app/sign-out/route.ts': {
    POST: { gate: 'comesFromOwnPage', because: 'whoever asks ends their own session and no other' },
  },
  'app/(register)/ledgers/upload/route.ts': { GET: 'ledger.keep', POST: 'ledger.keep' },
  'app/(register)/ledgers/[id]/remarks/route.ts': { GET: 'ledger.keep' },
  'app/api/health/route.ts': {
    GET: { gate: null, because: 'for the machine that watches; says only whether it works' },
  },
  'app/api/auth/[...nextauth]/route.ts': {
    GET: { gate: null, because: 'the token of the sign-in form; all else of next-auth answers 404' },
    POST: { gate: null, because: 'the sign-in form; next-auth asks for its token, proxy.ts for the origin' },
  },
}
