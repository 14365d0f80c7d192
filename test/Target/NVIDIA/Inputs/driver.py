"""The functions of NVIDIA's driver that running a kernel takes. As a program: prints
the first GPU's chip, or fails."""

import ctypes


class Driver:
    """The first GPU. Errors are raised; a kernel's own come with wait."""

    def __init__(self):
        self.library = ctypes.CDLL("libcuda.so.1")
        self.call("cuInit", 0)
        self.device, context = ctypes.c_int(), ctypes.c_void_p()
        self.call("cuDeviceGet", ctypes.byref(self.device), 0)
        self.call("cuDevicePrimaryCtxRetain", ctypes.byref(context), self.device)
        self.call("cuCtxSetCurrent", context)

    def call(self, name, *arguments):
        status = getattr(self.library, name)(*arguments)
        if status:
            text = ctypes.c_char_p(b"unknown error")
            self.library.cuGetErrorString(status, ctypes.byref(text))
            raise RuntimeError(f"{name}: {text.value.decode()}")

    def name(self):
        text = ctypes.create_string_buffer(100)
        self.call("cuDeviceGetName", text, len(text), self.device)
        return text.value.decode()

    def chip(self):
        version = ctypes.c_int(), ctypes.c_int()
        for value, attribute in zip(version, (75, 76)):  # The compute capability.
            self.call("cuDeviceGetAttribute", ctypes.byref(value), attribute, self.device)
        return "sm_%d%d" % tuple(value.value for value in version)

    def load(self, image):
        """A module of PTX, which the driver assembles, of a cubin or of a fatbin."""
        module = ctypes.c_void_p()
        self.call("cuModuleLoadData", ctypes.byref(module), image + b"\0")
        return module

    def allocate(self, size):
        pointer = ctypes.c_uint64()
        self.call("cuMemAlloc_v2", ctypes.byref(pointer), ctypes.c_size_t(size))
        return pointer.value

    def free(self, pointer):
        self.call("cuMemFree_v2", ctypes.c_uint64(pointer))

    def write(self, pointer, address, size):
        self.call("cuMemcpyHtoD_v2", ctypes.c_uint64(pointer), ctypes.c_void_p(address), ctypes.c_size_t(size))

    def read(self, pointer, address, size):
        """Waits for the kernels launched before."""
        self.call("cuMemcpyDtoH_v2", ctypes.c_void_p(address), ctypes.c_uint64(pointer), ctypes.c_size_t(size))

    def launch(self, module, kernel, sizes, parameters):
        """sizes: the grid's and the block's; parameters: their addresses."""
        function = ctypes.c_void_p()
        self.call("cuModuleGetFunction", ctypes.byref(function), module, kernel.encode())
        addresses = (ctypes.c_void_p * len(parameters))(*parameters)
        self.call("cuLaunchKernel", function, *map(int, sizes), 0, None, addresses, None)


if __name__ == "__main__":
    print(Driver().chip())
