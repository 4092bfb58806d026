import { setTimeout as pause } from 'node:timers/promises';
import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { it } from 'vitest';
import { tokenFor } from '#test/contract/web-host/token.ts';
import type { Api } from '#test/harness/test-app.ts';
import { killWriters, untilKilled } from './killed-writers.ts';
import { writeTo } from './numbered-writes.ts';

it('a server that is killed leaves every acknowledged write and no half command', () =>
  killWriters('through HTTP', 'server', 100, async (program, target, kill) => {
    program.tell(target.dataDir);
    const link = String(await program.hear());
    const headers = { authorization: `Bearer ${await tokenFor(link)}` };
    const api: Api = createORPCClient(new RPCLink({ url: new URL('/rpc', link).href, headers }));
    const { isEarly, milliseconds } = untilKilled(kill);
    const killed = () => pause(milliseconds).then(() => program.kill());
    let end = isEarly ? killed() : undefined;
    for (let number = target.from; ; number += 1) {
      try {
        await writeTo(api, target, number);
      } catch (error) {
        if (error instanceof ORPCError) throw error;
        await end;
        return number - 1;
      }
      end ??= killed();
    }
  }));
