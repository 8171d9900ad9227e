import { until } from './until.js';

describe(until.name, () => {
  it('asks again after a no and after a throw', async () => {
    const ask = jest.fn<Promise<boolean>, []>();
    ask.mockRejectedValueOnce(new Error('refused')).mockResolvedValueOnce(false).mockResolvedValueOnce(true);
    await until(ask, 5_000);
    expect(ask).toHaveBeenCalledTimes(3);
  });

  it('gives up with what was said last', async () => {
    await expect(until(() => Promise.reject(new Error('refused')), 60)).rejects.toThrow(/refused/);
  });

  it('no longer asks when nobody waits', async () => {
    const nobody = AbortSignal.abort();
    await until(() => Promise.resolve(false), 60_000, nobody);
  });
});
