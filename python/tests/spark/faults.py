"""What goes wrong on a cluster, once each: a task that raises, Python workers that are killed."""
import os
import pathlib
import signal


def _only_once(mark):
    """Whether this is the first to come, of whichever process."""
    try:
        os.close(os.open(mark, os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        return False
    return True


def _workers():
    """The Python workers of this executor: what its daemon has started."""
    for folder in pathlib.Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                parent = (folder / "stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()[1]
            except OSError:
                continue
            if int(parent) == os.getppid():
                yield int(folder.name)


def raising_once(frame, mark):
    """The rows, but that the first task fails after its first rows."""
    def rows(parts):
        for part in parts:
            yield part
            if _only_once(mark):
                raise RuntimeError("a disk is full")
    return frame.mapInArrow(rows, frame.schema)


def killed_once(frame, mark):
    """The rows, but that all Python workers are killed when the first task is half-way."""
    def rows(parts):
        for part in parts:
            yield part
            if _only_once(mark):
                for worker in _workers():
                    if worker != os.getpid():
                        os.kill(worker, signal.SIGKILL)
                os.kill(os.getpid(), signal.SIGKILL)
    return frame.mapInArrow(rows, frame.schema)
