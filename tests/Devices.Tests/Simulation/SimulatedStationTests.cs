using VisionInspection.Devices.Simulation.Cargo;
using VisionInspection.Devices.Simulation.Output;
using VisionInspection.Devices.Simulation.Scenes;
using VisionInspection.Devices.Simulation.Station;

namespace VisionInspection.Devices.Tests.Simulation;

public class SimulatedStationTests : ScannerDeviceContract
{
    protected override IScannerDevice Open() => new SimulatedStation(
        new SimulatedStationOptions
        {
            Scans = new SimulationOptions { Scene = new SceneOptions { Kinds = CargoCatalogue.All }, Rows = (96, 96), MaxLines = 256 },
            Seed = 5,
            Count = 2,
        },
        TimeProvider.System);
}
