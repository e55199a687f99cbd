"""Drives the service from Python: service.py ADDRESS PROTOS GRPC-PROTOS SCAN"""
import hashlib
import json
import sys
import time

import grpc

from protos import Stub, compile_protos, fails_with, run

address, protos, official, scan_file = sys.argv[1:]

# The official protos are compiled from inside their own folder: a module named grpc.health would hide grpcio.
compile_protos(
    [protos, f"{official}/grpc/health/v1", f"{official}/grpc/reflection/v1alpha"],
    [
        "visioninspection/v1/scan_ingest.proto",
        "visioninspection/v1/results.proto",
        "visioninspection/v1/findings.proto",
        "visioninspection/v1/papers.proto",
        "visioninspection/v1/divergences.proto",
        "visioninspection/v1/similarity.proto",
        "health.proto",
        "reflection.proto",
    ],
)
import health_pb2  # noqa: E402
import reflection_pb2  # noqa: E402
from google.protobuf import descriptor_pb2  # noqa: E402
from visioninspection.v1 import divergences_pb2, papers_pb2, results_pb2, scan_ingest_pb2, similarity_pb2  # noqa: E402

STATION = "python-gate"
CHUNK = 256
scan = open(scan_file, "rb").read()
channel = grpc.insecure_channel(address)
ingest = Stub(channel, scan_ingest_pb2.DESCRIPTOR.services_by_name["ScanIngest"])
results = Stub(channel, results_pb2.DESCRIPTOR.services_by_name["Results"])
papers = Stub(channel, papers_pb2.DESCRIPTOR.services_by_name["Papers"])
divergences = Stub(channel, divergences_pb2.DESCRIPTOR.services_by_name["Divergences"])
similarity = Stub(channel, similarity_pb2.DESCRIPTOR.services_by_name["Similarity"])


def messages(scan_id, content, offset=0, end=None):
    yield scan_ingest_pb2.UploadRequest(header=scan_ingest_pb2.UploadHeader(
        station=STATION, scan_id=scan_id, sha256=hashlib.sha256(content).digest(), size=len(content),
        file_name=scan_id + ".png", media_type="image/png", offset=offset))
    for at in range(offset, end or len(content), CHUNK):
        yield scan_ingest_pb2.UploadRequest(chunk=content[at:min(at + CHUNK, end or len(content))])


def upload():
    receipt = ingest.Upload(messages("a", scan), timeout=30)
    assert receipt.size == len(scan) and receipt.sha256 == hashlib.sha256(scan).digest()
    assert ingest.Upload(messages("a", scan), timeout=30).already_stored


def resume():
    fails_with(grpc.StatusCode.INVALID_ARGUMENT, lambda: ingest.Upload(messages("b", scan, end=600), timeout=30))
    status = ingest.GetUpload(scan_ingest_pb2.GetUploadRequest(station=STATION, scan_id="b"), timeout=30)
    assert status.state == scan_ingest_pb2.UploadStatus.STATE_PARTIAL and status.durable_offset == 600, status
    assert ingest.Upload(messages("b", scan, offset=600), timeout=30).size == len(scan)


def conflict():
    fails_with(grpc.StatusCode.ALREADY_EXISTS, lambda: ingest.Upload(messages("a", scan + b"x"), timeout=30))


def watch():
    call = results.Watch(results_pb2.WatchRequest(stations=[STATION]), timeout=30)
    two = [next(call), next(call)]
    call.cancel()
    assert sorted(result.scan_id for result in two) == ["a", "b"]
    assert two[0].inspection.containers[0].saliency.png[1:4] == b"PNG"
    call = results.Watch(results_pb2.WatchRequest(after_sequence=two[0].sequence), timeout=30)
    assert next(call).sequence == two[0].sequence + 1
    call.cancel()


def get():
    result = results.Get(results_pb2.GetResultRequest(station=STATION, scan_id="a"), timeout=30)
    assert result.input_sha256 == hashlib.sha256(scan).digest()
    fails_with(grpc.StatusCode.NOT_FOUND, lambda: results.Get(
        results_pb2.GetResultRequest(station=STATION, scan_id="none"), timeout=30))


def similar():
    # The index follows the results; both scans show the same.
    for _ in range(100):
        found = similarity.Similar(similarity_pb2.SimilarRequest(station=STATION, scan_id="a"), timeout=30).scans
        if found:
            break
        time.sleep(0.05)
    assert [(near.station, near.scan_id, near.like_container) for near in found] == [(STATION, "b", 0)], found
    assert abs(found[0].cosine - 1) < 0.02, found
    fails_with(grpc.StatusCode.NOT_FOUND, lambda: similarity.Similar(
        similarity_pb2.SimilarRequest(station=STATION, scan_id="none"), timeout=30))


def case(case_id, *contents):
    """A declaration and its papers, file by file."""
    names = ["declaration.json"] + [f"paper-{i}.pdf" for i in range(len(contents) - 1)]
    files = [papers_pb2.CaseFile(name=name, sha256=hashlib.sha256(content).digest(), size=len(content))
             for name, content in zip(names, contents)]
    yield papers_pb2.SubmitRequest(header=papers_pb2.SubmitHeader(
        submitter="python-broker", case_id=case_id, declaration=files[0], documents=files[1:]))
    for file, content in enumerate(contents):
        for at in range(0, len(content), CHUNK):
            yield papers_pb2.SubmitRequest(chunk=papers_pb2.FileChunk(file=file, data=content[at:at + CHUNK]))


def submit():
    # The scans show CSQU3054383 loaded; the paper is in dollars.
    declaration = json.dumps({"Declaration": {
        "ID": "PYTHON-1",
        "InvoiceAmount": {"value": 100, "currencyID": "EUR"},
        "GoodsShipment": {"Consignment": {"TransportEquipment": {"ID": "CSQU3054383", "FullnessCode": "4"}}},
    }}).encode()
    assert not papers.Submit(case("C-1", declaration, b"USD 100"), timeout=30).already_stored
    assert papers.Submit(case("C-1", declaration, b"USD 100"), timeout=30).already_stored
    fails_with(grpc.StatusCode.ALREADY_EXISTS, lambda: papers.Submit(case("C-1", declaration), timeout=30))


def watch_divergences():
    # One of the paper, and one of each of the two scans of the container.
    call = divergences.Watch(divergences_pb2.WatchDivergencesRequest(), timeout=30)
    three = [next(call) for _ in range(3)]
    call.cancel()
    assert [each.sequence for each in three] == [1, 2, 3]
    assert sorted(each.finding.kind for each in three) == ["currency", "fullness", "fullness"]
    given = papers.GiveFeedback(papers_pb2.GiveFeedbackRequest(
        submitter="python-broker", case_id="C-1", element_id=three[0].id,
        action=divergences_pb2.Feedback.ACTION_CONFIRM, officer="Officer 4711"), timeout=30)
    told = divergences.ByDeclaration(divergences_pb2.ByDeclarationRequest(declaration_id="PYTHON-1"), timeout=30).divergences
    assert told[0].feedback[0] == given
    assert divergences.Evidence(divergences_pb2.EvidenceRequest(sequence=1), timeout=30).png[1:4] == b"PNG"


def health():
    stub = Stub(channel, health_pb2.DESCRIPTOR.services_by_name["Health"])
    assert stub.Check(health_pb2.HealthCheckRequest(service="visioninspection.v1.ScanIngest"), timeout=30).status == 1
    watch_call = stub.Watch(health_pb2.HealthCheckRequest(), timeout=30)
    assert next(watch_call).status == 1
    watch_call.cancel()


def reflection():
    stub = Stub(channel, reflection_pb2.DESCRIPTOR.services_by_name["ServerReflection"])
    asked = [
        reflection_pb2.ServerReflectionRequest(list_services=""),
        reflection_pb2.ServerReflectionRequest(file_containing_symbol="visioninspection.v1.ScanIngest.Upload"),
    ]
    listed, described = stub.ServerReflectionInfo(iter(asked), timeout=30)
    assert "visioninspection.v1.ScanIngest" in [service.name for service in listed.list_services_response.service]
    names = [descriptor_pb2.FileDescriptorProto.FromString(file).name
             for file in described.file_descriptor_response.file_descriptor_proto]
    assert names[0] == "visioninspection/v1/scan_ingest.proto" and "google/protobuf/timestamp.proto" in names, names


run([upload, resume, conflict, watch, get, similar, submit, watch_divergences, health, reflection])
