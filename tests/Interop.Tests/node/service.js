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
const { v1 } = load(
  'visioninspection/v1/scan_ingest.proto', 'visioninspection/v1/results.proto', 'visioninspection/v1/papers.proto',
  'visioninspection/v1/divergences.proto', 'visioninspection/v1/similarity.proto',
).visioninspection;
const health = load('grpc/health/v1/health.proto').grpc.health.v1;
const reflection = load('grpc/reflection/v1/reflection.proto').grpc.reflection.v1;
const insecure = grpc.credentials.createInsecure();
const ingest = new v1.ScanIngest(address, insecure);
const results = new v1.Results(address, insecure);
const papers = new v1.Papers(address, insecure);
const divergences = new v1.Divergences(address, insecure);
const similarity = new v1.Similarity(address, insecure);
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

// The scans show CSQU3054383 loaded; the paper is in dollars.
const declaration = Buffer.from(JSON.stringify({ Declaration: {
  ID: 'NODE-1',
  InvoiceAmount: { value: 100, currencyID: 'EUR' },
  GoodsShipment: { Consignment: { TransportEquipment: { ID: 'CSQU3054383', FullnessCode: '4' } } },
} }));
const paper = Buffer.from('USD 100');
const fileOf = (name, content) => ({ name, sha256: crypto.createHash('sha256').update(content).digest(), size: content.length });

function submit(id, ...contents) {
  return promised((done) => {
    const call = papers.submit(done);
    call.on('error', () => {});
    call.write({ header: { submitter: 'node-broker', case_id: id, declaration: fileOf('declaration.json', contents[0]), documents: contents.slice(1).map((content, i) => fileOf(`paper-${i}.pdf`, content)) } });
    contents.forEach((content, file) => {
      for (let at = 0; at < content.length; at += CHUNK) { call.write({ chunk: { file, data: content.subarray(at, at + CHUNK) } }); }
    });
    call.end();
    return call;
  });
}

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
  async similar() {
    // The index follows the results; both scans show the same.
    let found = { scans: [] };
    for (let tries = 0; tries < 100 && found.scans.length === 0; tries++) {
      found = (await promised((done) => similarity.similar({ station, scan_id: 'a' }, done))).response;
      await new Promise((later) => setTimeout(later, 50));
    }
    assert.deepStrictEqual(found.scans.map((near) => [near.station, near.scan_id, near.container, near.like_container]), [[station, 'b', 0, 0]]);
    assert.ok(Math.abs(found.scans[0].cosine - 1) < 0.02);
    await assert.rejects(promised((done) => similarity.similar({ station, scan_id: 'none' }, done)), { code: grpc.status.NOT_FOUND });
  },
  async submit() {
    assert.strictEqual((await submit('C-1', declaration, paper)).response.already_stored, false);
    assert.strictEqual((await submit('C-1', declaration, paper)).response.already_stored, true);
    await assert.rejects(submit('C-1', declaration), { code: grpc.status.ALREADY_EXISTS });
    const [result] = await collect(papers.watch({ after_sequence: 0 }), (got) => got.length === 1);
    assert.strictEqual(result.comparison.papers[0].kind, 'invoice');
  },
  async divergences() {
    // One of the paper, and one of each of the two scans of the container.
    const three = await collect(divergences.watch({ after_sequence: 0 }), (got) => got.length === 3);
    assert.deepStrictEqual(three.map(({ sequence }) => sequence), [1, 2, 3]);
    assert.deepStrictEqual(three.map(({ finding }) => finding.kind).sort(), ['currency', 'fullness', 'fullness']);
    const ofPaper = three.find(({ finding }) => finding.kind === 'currency');
    assert.deepStrictEqual([ofPaper.finding.declared, ofPaper.finding.observed, ofPaper.finding.witness.page], ['EUR', 'USD', 1]);
    const rest = await collect(divergences.watch({ after_sequence: 2 }), (got) => got.length === 1);
    assert.strictEqual(rest[0].id, three[2].id);
    const { response } = await promised((done) => divergences.byContainer({ number: 'CSQU 305438-3' }, done));
    assert.strictEqual(response.divergences.length, 3);
    for (const { sequence } of three) {
      const picture = (await promised((done) => divergences.evidence({ sequence }, done))).response;
      assert.strictEqual(picture.png.subarray(1, 4).toString(), 'PNG');
    }
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
