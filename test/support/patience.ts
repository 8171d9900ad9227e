/** A test that hangs must end; how quick a machine is, is a benchmark's to say. Jest takes no `testTimeout` from one project. */
jest.setTimeout(30_000);
