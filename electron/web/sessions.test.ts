import { describe, expect, it } from 'vitest';
import { Sessions } from './sessions.ts';

describe('Sessions', () => {
  it('exchanges a code for a token that is admitted from then on', () => {
    const sessions = new Sessions();
    const token = sessions.exchange(sessions.issueCode());
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(sessions.admits(token)).toBe(true);
  });

  it('gives every window its own token and keeps the earlier ones', () => {
    const sessions = new Sessions();
    const [first, second] = [
      sessions.exchange(sessions.issueCode()),
      sessions.exchange(sessions.issueCode()),
    ];
    expect(first).not.toBe(second);
    expect([first, second].map((token) => sessions.admits(token))).toEqual([true, true]);
  });

  it('takes a code once', () => {
    const sessions = new Sessions();
    const code = sessions.issueCode();
    sessions.exchange(code);
    expect(() => sessions.exchange(code)).toThrow(expect.objectContaining({ code: 'UNAUTHORIZED' }));
  });

  it('takes a code for ten minutes', () => {
    let now = 0;
    const sessions = new Sessions(() => now);
    const [early, late] = [sessions.issueCode(), sessions.issueCode()];
    now = 10 * 60_000 - 1;
    expect(sessions.exchange(early)).toBeTypeOf('string');
    now += 1;
    expect(() => sessions.exchange(late)).toThrow(expect.objectContaining({ code: 'UNAUTHORIZED' }));
  });

  it('refuses even the right code after too many wrong ones, for a minute', () => {
    let now = 0;
    const sessions = new Sessions(() => now);
    const code = sessions.issueCode();
    for (let attempt = 0; attempt < 20; attempt += 1) expect(() => sessions.exchange('wrong')).toThrow();
    expect(() => sessions.exchange(code)).toThrow('Wait a minute');
    now = 60_001;
    expect(sessions.exchange(code)).toBeTypeOf('string');
  });

  it('waits twice as long after each further row of wrong ones, up to a quarter of an hour, until a right one', () => {
    let now = 0;
    const sessions = new Sessions(() => now);
    const failTwentyTimes = () => {
      for (let attempt = 0; attempt < 20; attempt += 1) expect(() => sessions.exchange('wrong')).toThrow();
    };
    for (const minutes of [1, 2, 4, 8, 15, 15]) {
      failTwentyTimes();
      now += minutes * 60_000 - 1;
      const code = sessions.issueCode();
      expect(() => sessions.exchange(code)).toThrow('Wait a minute');
      now += 1;
    }
    expect(sessions.exchange(sessions.issueCode())).toBeTypeOf('string');
    failTwentyTimes();
    expect(() => sessions.exchange('wrong')).toThrow('Wait a minute');
    now += 60_000;
    expect(sessions.exchange(sessions.issueCode())).toBeTypeOf('string');
  });

  it('says how long to wait', () => {
    let now = 0;
    const sessions = new Sessions(() => now);
    const attempts = () => {
      for (let attempt = 0; attempt < 20; attempt += 1) expect(() => sessions.exchange('wrong')).toThrow();
    };
    attempts();
    now = 60_000;
    attempts();
    expect(() => sessions.exchange('wrong')).toThrow('Wait 2 minutes');
  });

  it('admits no other token, the empty one and a code included', () => {
    const sessions = new Sessions();
    const code = sessions.issueCode();
    const token = sessions.exchange(sessions.issueCode());
    for (const wrong of ['', code, token.slice(1), `${token}a`, token.toUpperCase()]) {
      expect(sessions.admits(wrong)).toBe(false);
    }
  });
});
