"""Measures the program on this machine and writes docs/performance.md: the month beside the floor, the register of 2014,
small runs, shards, and the evaluation of a large panel. Standard library only.

Usage: performance.py PROGRAM BENCHMARKS FLOOR OUTPUT
Run it on an idle machine: `make performance`.
"""
import csv
import json
import os
import platform
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def timed(*command):
    """Seconds by the clock and by processors, and the peak of memory in bytes, of a program that must succeed."""
    start = time.perf_counter()
    process = subprocess.Popen([str(word) for word in command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    complaint = process.stderr.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"performance: {' '.join(map(str, command))} ended with {process.returncode}:\n{complaint}")
    scale = 1 if platform.system() == "Darwin" else 1024
    return {
        "clock": time.perf_counter() - start, "processor": usage.ru_utime + usage.ru_stime,
        "memory": usage.ru_maxrss * scale,
    }


def least(count, *command):
    """The quickest of some runs: what the machine did beside them is not ours."""
    return min((timed(*command) for _ in range(count)), key=lambda run: run["clock"])


def machine():
    model = platform.processor() or platform.machine()
    try:
        names = [line.split(":", 1)[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines()
                 if line.startswith("model name")]
        model = names[0] if names else model
    except OSError:
        pass
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    load = os.getloadavg()[0]
    return f"{model}, {os.cpu_count()} processors, {memory:.0f} GiB of memory, {platform.system()}; load before: {load:.1f}"


def bench(benchmarks, floor):
    run = subprocess.run([benchmarks, "--floor", floor], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    return [json.loads(line) for line in run.stdout.decode().splitlines()]


def month_tables(figures):
    rows, parts, growth = [], [], []
    for figure in figures:
        name = figure["name"].split("/")
        if name[0].startswith("household_month"):
            world = "national programme" if name[0].endswith("national") else "standing system"
            against = figure.get("floor_ratio")
            shown = f"{against:.2f} × floor" if against else f"efficiency {figure['efficiency']:.2f}"
            rows.append(f"| {name[1]} | {world} | {name[2].split('=')[1]} | {figure['value']:.0f} | {shown} |")
        elif name[0] == "floor":
            rows.append(f"| {name[1]} | the floor | 1 | {figure['value']:.0f} | |")
        elif name[0] == "part":
            parts.append(f"| {name[-1]} | {figure['value']:.1f} | {100 * figure['share']:.0f} % |")
        elif name[0] == "growth":
            growth.append(f"{figure['value']:.2f} ({' '.join(name[1:]).replace('_', ' ')})")
    head = "| households | month with | threads | ns a household-month | |\n|---|---|---|---|---|\n"
    part_head = "\n\n| part of the month | ns | |\n|---|---|---|\n"
    tail = "\n\nGrowth of the cost of a month with households, exponent: " + ", ".join(growth) + "."
    return head + "\n".join(rows) + part_head + "\n".join(parts) + tail


def register(program, folder):
    run = timed(program, "run", "scenarios/china-register-2014.yaml", "--out", folder / "register", "--quiet")
    manifest = json.loads((folder / "register" / "manifest.json").read_text())
    with open(folder / "register" / "phase_rates.csv", newline="") as file:
        for row in csv.DictReader(file):
            # Without a programme every village is in no phase.
            if [row[key] for key in ("replicate", "phase", "group", "status", "unit", "definition", "limits")] == [
                    "all", "none", "all", "true", "households", "person-time", "replicates"]:
                return run, manifest, row
    sys.exit("performance: phase_rates.csv of the register has no row of all households")


# Of scenarios/china-register-2014.yaml; `main` checks them.
MONTHS, BURN_IN = 120, 24

SMALL = """title: A thousand households
clock: {{start: 2018-01, months: {months}, burn_in: 0}}
population: {{synthetic: {{households_per_village: 250}}}}
villages: [{{name: A}}, {{name: B}}, {{name: C}}, {{name: D}}]
paths: [none]
replicates: 1
"""


def small(program, folder):
    scenario = folder / "small.yaml"
    scenario.write_text(SMALL.format(months=120))
    start = least(20, program, "--version")
    load = least(20, program, "validate", scenario)
    run = least(20, program, "run", scenario, "--no-evaluation", "--force", "--quiet", "--out", folder / "small")
    return start, load, run


def shards(program, folder):
    size = ["--set", "counties.count=32", "--set", "counties.villages=4923", "--set", "counties.households=1133846"]
    scenario = "scenarios/china-register-2014.yaml"
    whole = timed(program, "run", scenario, *size, "--out", folder / "whole", "--quiet")
    parts = [
        timed(program, "run", scenario, *size, "--shard", f"{number}/4", "--out", folder / f"part{number}", "--quiet")
        for number in range(1, 5)
    ]
    names = [folder / f"part{number}" for number in range(1, 5)]
    merged = timed(program, "collect", *names, "--out", folder / "merged", "--quiet")
    tables = [
        {file.name: file.read_bytes() for file in (folder / name).iterdir() if file.name != "manifest.json"}
        for name in ("whole", "merged")
    ]
    if tables[0] != tables[1]:
        sys.exit("performance: the collected tables differ from those of the whole run")
    kept = sum(file.stat().st_size for name in names for file in name.glob("*.part"))
    return whole, parts, merged, kept


def panel(program, folder, households):
    """A panel of ten periods, incomes with a permanent and a passing part; ten districts."""
    source = random.Random(20141231)
    file = folder / f"panel-{households}.csv"
    with open(file, "w") as out:
        out.write("id,wave,income,line,weight,district\n")
        for household in range(households):
            own, weight, district = source.gauss(8, 0.5), source.choice((0.5, 1, 1.5)), household % 10
            out.writelines(
                f"{household},{2011 + wave},{2.718281828 ** (own + source.gauss(0, 0.4)):.0f},2800,{weight},d{district}\n"
                for wave in range(10))
    return timed(
        program, "evaluate", file, "--household", "id", "--time", "wave", "--income", "income", "--line-column", "line",
        "--weight", "weight", "--by", "district", "--out", folder / f"evaluated-{households}", "--quiet")


def gib(bytes_):
    return f"{bytes_ / 2**30:.2f} GiB"


def main(program, benchmarks, floor, output):
    if f"months: {MONTHS}, burn_in: {BURN_IN}}}" not in Path("scenarios/china-register-2014.yaml").read_text():
        sys.exit("performance: the register's scenario has other months than this script says")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        here = machine()
        small_start, small_load, small_run = small(program, folder)
        figures = bench(benchmarks, floor)
        nation, manifest, rates = register(program, folder)
        whole, parts, merged, kept = shards(program, folder)
        panels = [(count, panel(program, folder, count)) for count in (10_000, 100_000, 1_000_000)]
    exits, returns = 100 * float(rates["exit_rate"]), 100 * float(rates["return_rate"])
    lines = [
        "# How fast it is", "",
        "Written by `make performance` on the machine that is named. Other programs that run at the same time make all of it",
        "slower, and ratios more than times are what to look at.", "",
        f"**Machine**: {here}.", "",
        "## The month", "",
        "The floor is a C program that does the random numbers, features, the dense product of 64 × 9 and the exponentials of a",
        "household-month and nothing else, with OpenBLAS and SLEEF; the month leaves zeros of the product out. One thread is",
        "timed by its processor, two by the clock.", "", month_tables(figures), "",
        "## Every registered household of 2014", "",
        "```sh not run: minutes", "povertypaths run scenarios/china-register-2014.yaml", "```", "",
        "| | |", "|---|---|", f"| households | {manifest['households']:,} |",
        f"| months | {MONTHS} after {BURN_IN} of burn-in |", f"| time | {nation['clock']:.0f} s ({nation['processor']:.0f} s of processors) |",
        f"| household-months a second | {manifest['households'] * (MONTHS + BURN_IN) / nation['clock'] / 1e6:.1f} million, drawing the people and counting included |",
        f"| peak of memory | {gib(nation['memory'])} |",
        f"| exits, of 100 poor household-years | {exits:.2f} |", f"| returns, of 100 household-years out of poverty | {returns:.2f} |", "",
        "## In shards", "",
        "1,133,846 households of the same scenario in 32 counties, in one piece and as four shards one after another; every",
        "table of the collected run is the same byte for byte.", "",
        "| | s | peak of memory |", "|---|---|---|",
        f"| in one piece | {whole['clock']:.1f} | {gib(whole['memory'])} |",
        f"| four shards, the sum | {sum(part['clock'] for part in parts):.1f} | {gib(max(part['memory'] for part in parts))} |",
        f"| `collect` ({kept / 1e6:.1f} MB of parts) | {merged['clock']:.1f} | {gib(merged['memory'])} |", "",
        "## Small runs", "", "The least of twenty, by the clock.", "", "| | ms |", "|---|---|",
        f"| process start (`--version`) | {1000 * small_start['clock']:.0f} |",
        f"| start, loading and checking a scenario (`validate`) | {1000 * small_load['clock']:.0f} |",
        f"| 1,000 households × 120 months, tables written (`run --no-evaluation`) | {1000 * small_run['clock']:.0f} |",
        f"| the same beyond process start | {1000 * (small_run['clock'] - small_start['clock']):.0f} |", "",
        "## Evaluating a panel", "",
        "`evaluate` with line, weights and ten groups; ten periods a household.", "",
        "| households | s | peak of memory |", "|---|---|---|",
        *[f"| {count:,} | {run['clock']:.1f} | {gib(run['memory'])} |" for count, run in panels], "",
    ]
    Path(output).write_text("\n".join(lines))
    for line in figures:
        print(json.dumps(line))


main(*sys.argv[1:])
