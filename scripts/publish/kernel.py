"""One kernel for all notebooks of a build, emptied before each: to start one and to import pandas there costs a second.

Apart from `notebooks.py`, which knows of pages and folders: here is what nbconvert leaves undone when it runs one.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import nbconvert.preprocessors
from jupyter_client.manager import AsyncKernelManager
from jupyter_core.utils import run_sync
from nbconvert.preprocessors import ExecutePreprocessor


@contextmanager
def shared() -> Iterator[None]:
    """While this lasts, nbconvert runs every notebook in the same kernel; it starts with the first, if there is any."""
    kernel = AsyncKernelManager(kernel_name="python3")

    class InOneKernel(ExecutePreprocessor):
        def preprocess(self, nb, resources=None, km=None):
            try:
                return super().preprocess(nb, resources, km or kernel)
            finally:  # who lends a kernel hangs up himself
                if self.kc is not None:
                    self.kc.stop_channels()

        def start_new_kernel_client(self):
            client = super().start_new_kernel_client()
            run_sync(client.execute_interactive)("get_ipython().reset()", silent=True, store_history=False)
            return client

    nbconvert.preprocessors.ExecutePreprocessor = InOneKernel  # nbconvert takes it from there, by its name
    try:
        yield
    finally:
        nbconvert.preprocessors.ExecutePreprocessor = ExecutePreprocessor
        if kernel.has_kernel:
            run_sync(kernel.shutdown_kernel)(now=True)
