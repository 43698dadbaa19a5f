from enum import Enum
from typing import Dict, List, Text, Tuple, Union

from ai_flow.common.properties import Properties
from ai_flow.util.json_utils import Jsonable


class DataType(str, Enum):
    INT32 = 'INT32'
    INT64 = 'INT64'
    FLOAT32 = 'FLOAT32'
    FLOAT64 = 'FLOAT64'
    STRING = 'STRING'
    INT32ARRAY = 'INT32ARRAY'
    INT64ARRAY = 'INT64ARRAY'
    FLOAT32ARRAY = 'FLOAT32ARRAY'
    FLOAT64ARRAY = 'FLOAT64ARRAY'
    STRINGARRAY = 'STRINGARRAY'
    BYTES = 'BYTES'
    BYTESARRAY = 'BYTESARRAY'


class Schema(Jsonable):
    def __init__(self,
                 name_list: Union[List[Text], Tuple] = None,
                 type_list: Union[List[DataType], Tuple] = None):
        self.name_list = name_list
        self.type_list = type_list


class DatasetMeta(Jsonable):
    def __init__(self,
                 name: Text,
                 data_format: Text = None,
                 description: Text = None,
                 uri: Text = None,
                 create_time: int = None,
                 update_time: int = None,
                 properties: Dict = None,
                 schema: Schema = None,
                 catalog_name: Text = None,
                 catalog_type: Text = None,
                 catalog_database: Text = None,
                 catalog_connection_uri: Text = None,
                 catalog_table: Text = None,
                 uuid: int = None) -> None:
        self.name = name
        self.data_format = data_format
        self.description = description
        self.uri = uri
        self.create_time = create_time
        self.update_time = update_time
        self.properties = properties
        self.schema = schema
        self.catalog_name = catalog_name
        self.catalog_type = catalog_type
        self.catalog_database = catalog_database
        self.catalog_connection_uri = catalog_connection_uri
        self.catalog_table = catalog_table
        self.uuid = uuid


def create_dataset(name: Text,
                   data_format: Text = None,
                   description: Text = None,
                   uri: Text = None,
                   create_time: int = None,
                   update_time: int = None,
                   properties: Dict = None,
                   name_list: Union[List[Text], Tuple] = None,
                   type_list: Union[List[DataType], Tuple] = None,
                   catalog_name: Text = None,
                   catalog_type: Text = None,
                   catalog_database: Text = None,
                   catalog_connection_uri: Text = None,
                   catalog_table: Text = None) -> DatasetMeta:
    return DatasetMeta(name=name, data_format=data_format, description=description, uri=uri,
                       schema=Schema(name_list=name_list, type_list=type_list), create_time=create_time,
                       update_time=update_time, properties=properties, catalog_name=catalog_name,
                       catalog_type=catalog_type, catalog_database=catalog_database,
                       catalog_connection_uri=catalog_connection_uri, catalog_table=catalog_table)
