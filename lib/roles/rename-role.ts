import 'server-only'
import { z } from 'zod'
import { command } from '@/lib/command'
import { roleNameInput } from '@/lib/domain/role-input'
import { Refusal } from '@/lib/refusal'

/** Calls a role what this city calls it. Rights stay as they are. Refuses: invalid, conflict (somebody saved since). */
export const renameRole = command(
  'role.rename',
  { input: roleNameInput, answer: z.object({ role: z.string() }) },
  async ({ tx }, { role, revision, ja, en }) => {
    const { count } = await tx.roleName.updateMany({
      where: { role, revision },
      data: { ja, en, revision: revision + 1 },
    })
    if (count === 0) throw new Refusal('conflict')
    return { value: { role }, trail: [{ subject: 'role_name', subjectId: role, detail: { ja, en } }] }
  },
)
