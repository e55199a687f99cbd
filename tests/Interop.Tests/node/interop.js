// The main cases of gRPC's interoperability test descriptions: node interop.js ADDRESS GRPC-PROTOS [ROOT.pem]
'use strict';
const assert = require('node:assert');
const fs = require('node:fs');
const grpc = require('@grpc/grpc-js');
const loader = require('@grpc/proto-loader');
const { run, promised, collect } = require('./cases');

const [address, official, root] = process.argv.slice(2);
const definition = loader.loadSync('grpc/testing/test.proto', { includeDirs: [official], keepCase: true, longs: Number });
const { TestService, UnimplementedService } = grpc.loadPackageDefinition(definition).grpc.testing;
const credentials = root ? grpc.credentials.createSsl(fs.readFileSync(root)) : grpc.credentials.createInsecure();
const client = new TestService(address, credentials);
const zeros = (size) => ({ body: Buffer.alloc(size) });
const unary = (request, metadata = new grpc.Metadata()) => promised((done) => client.unaryCall(request, metadata, done));
const sizes = [31415, 9, 2653, 58979];
const requests = [27182, 8, 1828, 45904];

run({
  async empty_unary() { assert.deepStrictEqual((await promised((done) => client.emptyCall({}, done))).response, {}); },
  async large_unary() {
    const { response } = await unary({ response_size: 314159, payload: zeros(271828) });
    assert.strictEqual(response.payload.body.length, 314159);
  },
  async client_streaming() {
    const { response } = await promised((done) => {
      const call = client.streamingInputCall(done);
      requests.forEach((size) => call.write({ payload: zeros(size) }));
      call.end();
      return call;
    });
    assert.strictEqual(response.aggregated_payload_size, 74922);
  },
  async server_streaming() {
    const got = await collect(client.streamingOutputCall({ response_parameters: sizes.map((size) => ({ size })) }));
    assert.deepStrictEqual(got.map((each) => each.payload.body.length), sizes);
  },
  async ping_pong() {
    const call = client.fullDuplexCall();
    let turn = 0;
    const send = () => call.write({ response_parameters: [{ size: sizes[turn] }], payload: zeros(requests[turn]) });
    const all = collect(call);
    call.on('data', (response) => {
      assert.strictEqual(response.payload.body.length, sizes[turn]);
      turn++;
      if (turn < sizes.length) { send(); } else { call.end(); }
    });
    send();
    assert.strictEqual((await all).length, 4);
  },
  async empty_stream() {
    const call = client.fullDuplexCall();
    call.end();
    assert.deepStrictEqual(await collect(call), []);
  },
  async custom_metadata() {
    const metadata = new grpc.Metadata();
    metadata.set('x-grpc-test-echo-initial', 'test_initial_metadata_value');
    metadata.set('x-grpc-test-echo-trailing-bin', Buffer.from('ababab', 'hex'));
    const answer = await unary({ response_size: 314159, payload: zeros(271828) }, metadata);
    assert.deepStrictEqual(answer.metadata.get('x-grpc-test-echo-initial'), ['test_initial_metadata_value']);
    assert.deepStrictEqual(answer.trailers.get('x-grpc-test-echo-trailing-bin'), [Buffer.from('ababab', 'hex')]);
  },
  async status_code_and_message() {
    const response_status = { code: 2, message: 'test status message' };
    await assert.rejects(unary({ response_status }), { code: 2, details: 'test status message' });
    const call = client.fullDuplexCall();
    call.write({ response_status });
    call.end();
    await assert.rejects(collect(call), { code: 2, details: 'test status message' });
  },
  async special_status_message() {
    const message = '\t\ntest with whitespace\r\nand Unicode BMP ☺ and non-BMP 😈\t\n';
    await assert.rejects(unary({ response_status: { code: 2, message } }), { code: 2, details: message });
  },
  async unimplemented_method() {
    await assert.rejects(promised((done) => client.unimplementedCall({}, done)), { code: grpc.status.UNIMPLEMENTED });
  },
  async unimplemented_service() {
    const other = new UnimplementedService(address, credentials);
    await assert.rejects(promised((done) => other.unimplementedCall({}, done)), { code: grpc.status.UNIMPLEMENTED });
  },
  async cancel_after_begin() {
    await assert.rejects(promised((done) => {
      const call = client.streamingInputCall(done);
      setImmediate(() => call.cancel());
      return call;
    }), { code: grpc.status.CANCELLED });
  },
  async cancel_after_first_response() {
    const call = client.fullDuplexCall();
    call.write({ response_parameters: [{ size: 31415 }], payload: zeros(27182) });
    call.on('data', () => call.cancel());
    await assert.rejects(collect(call), { code: grpc.status.CANCELLED });
  },
  async timeout_on_sleeping_server() {
    const call = client.fullDuplexCall({ deadline: Date.now() + 100 });
    call.write({ response_parameters: [{ size: 1, interval_us: 3000000 }], payload: zeros(27182) });
    await assert.rejects(collect(call), { code: grpc.status.DEADLINE_EXCEEDED });
  },
});
