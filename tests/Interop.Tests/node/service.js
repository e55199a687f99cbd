// Drives the service as a station and as a risk core would from Node: node service.js ADDRESS PROTOS GRPC-PROTOS SCAN
'use strict';
const assert = require('node:assert');
const crypto = require('node:crypto');
const fs = require('node:fs');
const grpc = require('@grpc/grpc-js');
const loader = require('@grpc/proto-loader');
const { run, promised, collect } = require('./cases');

const [address, protos, official, scanFile] = process.argv.slice(2);
const scan = fs.readFileSync(scanFile);
const options = { includeDirs: [protos, official], keepCase: true, longs: Number, defaults: true, oneofs: true };
const load = (...files) => grpc.loadPackageDefinition(loader.loadSync(files, options));
const { v1 } = load('visioninspection/v1/scan_ingest.proto', 'visioninspection/v1/results.proto').visioninspection;
const health = load('grpc/health/v1/health.proto').grpc.health.v1;
const reflection = load('grpc/reflection/v1/reflection.proto').grpc.reflection.v1;
const insecure = grpc.credentials.createInsecure();
const ingest = new v1.ScanIngest(address, insecure);
const results = new v1.Results(address, insecure);
const station = 'node-gate';
const CHUNK = 256;

const header = (id, content, offset = 0) => ({
  station, scan_id: id, sha256: crypto.createHash('sha256').update(content).digest(),
  size: content.length, file_name: `${id}.png`, media_type: 'image/png', offset,
});

function upload(id, content, { offset = 0, end = content.length } = {}) {
  return promised((done) => {
    const call = ingest.upload(done);
    call.on('error', () => {});
    call.write({ header: header(id, content, offset) });
    for (let at = offset; at < end; at += CHUNK) { call.write({ chunk: content.subarray(at, Math.min(end, at + CHUNK)) }); }
    call.end();
    return call;
  });
}

const status = (id) => promised((done) => ingest.getUpload({ station, scan_id: id }, done));

run({
  async upload() {
    const { response } = await upload('a', scan);
    assert.strictEqual(response.size, scan.length);
    assert.strictEqual(response.already_stored, false);
    assert.strictEqual((await upload('a', scan)).response.already_stored, true);
  },
  async resume() {
    await assert.rejects(upload('b', scan, { end: 600 }), { code: grpc.status.INVALID_ARGUMENT });
    const kept = (await status('b')).response;
    assert.strictEqual(kept.state, 2);
    assert.strictEqual(kept.durable_offset, 600);
    await assert.rejects(upload('b', scan, { offset: 7 }), { code: grpc.status.OUT_OF_RANGE });
    assert.strictEqual((await upload('b', scan, { offset: 600 })).response.size, scan.length);
  },
  async conflict() {
    await assert.rejects(upload('a', Buffer.concat([scan, Buffer.from([1])])), { code: grpc.status.ALREADY_EXISTS });
  },
  async watch() {
    const two = await collect(results.watch({ after_sequence: 0, stations: [station] }), (got) => got.length === 2);
    assert.deepStrictEqual(two.map((result) => result.scan_id).sort(), ['a', 'b']);
    assert.ok(two.every((result) => result.inspection.containers[0].saliency.png.subarray(1, 4).toString() === 'PNG'));
    const after = await collect(results.watch({ after_sequence: two[0].sequence }), (got) => got.length === 1);
    assert.strictEqual(after[0].sequence, two[0].sequence + 1);
  },
  async health() {
    const client = new health.Health(address, insecure);
    const { response } = await promised((done) => client.check({ service: 'visioninspection.v1.Results' }, done));
    assert.strictEqual(response.status, 1);
    await assert.rejects(promised((done) => client.check({ service: 'no.such' }, done)), { code: grpc.status.NOT_FOUND });
  },
  async reflection() {
    // A client that has no proto file: what the service tells of itself is enough to call it.
    const call = new reflection.ServerReflection(address, insecure).serverReflectionInfo();
    call.write({ file_containing_symbol: 'visioninspection.v1.Results' });
    call.end();
    const [answer] = await collect(call);
    const files = answer.file_descriptor_response.file_descriptor_proto;
    const set = Buffer.concat(files.map((file) => {
      let length = file.length;
      const prefix = [0x0a];
      for (; length > 127; length >>>= 7) { prefix.push((length & 127) | 128); }
      return Buffer.concat([Buffer.from([...prefix, length]), file]);
    }));
    const told = grpc.loadPackageDefinition(loader.loadFileDescriptorSetFromBuffer(set, options)).visioninspection.v1;
    const client = new told.Results(address, insecure);
    const { response } = await promised((done) => client.get({ station, scan_id: 'a' }, done));
    assert.strictEqual(response.scan_id, 'a');
  },
});
